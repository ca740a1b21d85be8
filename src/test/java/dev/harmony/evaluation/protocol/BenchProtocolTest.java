package dev.harmony.evaluation.protocol;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.evaluation.Evaluation;
import dev.harmony.evaluation.baseline.Baseline;
import dev.harmony.evaluation.score.ScoredSeries;
import dev.harmony.trace.TraceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchProtocolTest {
  private static final List<String> FAMILIES = List.of("google_tasks");

  @TempDir private Path folder;

  /**
   * The share of outcomes that may lie on another side of a bound: with values of few digits some
   * lie on it but for rounding, which differs from one arithmetic to another.
   */
  private static final double ON_A_BOUND = 0.003;

  /** Records with and without gaps, resampled ones, and some longer than thirty days. */
  @Test
  void baselinesScoreEachSeriesAsPublished() throws InterruptedException {
    Path shared = SharedData.folder();
    List<String> families = List.of("nab", "servegen", "google_tasks", "capacity");
    BenchProtocol protocol = BenchProtocol.of(shared, families, 10, 1);
    BenchTable table =
        BenchTable.of(
            protocol.peers(),
            new Evaluation(protocol.cases(), Baseline.all().subList(0, 3), 2).run(share -> {}));
    for (String name : List.of("persistence", "snaive", "ses")) {
      Map<ScoredSeries, BenchScore> published = scores(table, "peer:" + name);
      Map<ScoredSeries, BenchScore> ours = scores(table, name);
      assertEquals(32, ours.size());
      ours.forEach((series, score) -> assertSame(requireNonNull(published.get(series)), score));
    }
  }

  private static Map<ScoredSeries, BenchScore> scores(BenchTable table, String name) {
    return table.scores().stream()
        .filter(each -> each.name().equals(name))
        .collect(Collectors.toMap(BenchScore::series, Function.identity()));
  }

  private static void assertSame(BenchScore published, BenchScore ours) {
    for (BenchMeasure measure : BenchMeasure.values()) {
      if (measure.column().isPresent()) {
        double expected = published.value(measure);
        double allowed = measure.isLoss() ? 1e-6 * expected + 1e-12 : ON_A_BOUND;
        String message = "%s of %s on %s".formatted(measure, ours.name(), ours.series());
        assertEquals(expected, ours.value(measure), allowed, message);
      }
    }
  }

  @Test
  void sumsUpAsPublished() {
    Path shared = SharedData.folder();
    BenchTable table =
        new BenchTable(
            BenchScore.readPeers(shared.resolve("forecast-bench/peer_scores.csv.gz")),
            "peer:persistence");
    assertEquals(1, table.overall("peer:persistence", BenchMeasure.CRPS_MEAN).getAsDouble());
    assertEquals(0.782, table.overall("peer:lightgbm", BenchMeasure.CRPS_MEAN).getAsDouble(), 5e-4);
    assertEquals(
        2.933, table.family("peer:lightgbm", "helios", BenchMeasure.CRPS_1).getAsDouble(), 5e-4);
    assertEquals(
        0.753, table.overall("peer:lightgbm", BenchMeasure.COVERAGE_80).getAsDouble(), 5e-4);
    assertEquals(
        0.608, table.family("peer:lightgbm", "fisher", BenchMeasure.CRPS_MEAN).getAsDouble(), 5e-4);
    assertTrue(table.family("peer:deepar", "fisher", BenchMeasure.CRPS_MEAN).isEmpty());
  }

  @Test
  void tellsWhatIsMissingBeforeTheWork() throws IOException {
    Path bench = Files.createDirectories(folder.resolve("forecast-bench"));
    for (String name : List.of("windows.csv.gz", "peer_scores.csv.gz")) {
      Files.copy(SharedData.folder().resolve("forecast-bench").resolve(name), bench.resolve(name));
    }
    Path series =
        folder
            .resolve("data")
            .resolve(
                BenchProtocol.of(SharedData.folder(), FAMILIES, 1, 1)
                    .series()
                    .get(0)
                    .series()
                    .file());
    assertEquals(series + ": cannot be read", fault());
    Files.createDirectories(series.getParent());
    Files.writeString(series, "");
    assertFalse(BenchProtocol.of(folder, FAMILIES, 1, 1).peers().isEmpty());
    Files.delete(bench.resolve("peer_scores.csv.gz"));
    assertTrue(fault().contains("peer_scores.csv.gz"), fault());
  }

  private String fault() {
    return String.valueOf(
        assertThrows(TraceException.class, () -> BenchProtocol.of(folder, FAMILIES, 1, 1))
            .getMessage());
  }

  @Test
  void namesTheNearestFamily() {
    Path shared = SharedData.folder();
    IllegalArgumentException unknown =
        assertThrows(
            IllegalArgumentException.class,
            () -> BenchProtocol.of(shared, List.of("hellios"), 1, 1));
    assertEquals("unknown family 'hellios', did you mean 'helios'?", unknown.getMessage());
  }
}
