package dev.harmony.evaluation.protocol;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.evaluation.Evaluation;
import dev.harmony.evaluation.baseline.Baseline;
import dev.harmony.evaluation.score.ScoredSeries;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BenchProtocolTest {

  /**
   * The share of outcomes that may lie on another side of a bound: with values of few digits some
   * lie on it but for rounding, which differs from one arithmetic to another.
   */
  private static final double ON_A_BOUND = 0.003;

  /** Records with and without gaps, resampled ones, and some longer than thirty days. */
  @Test
  void baselinesScoreEachSeriesAsPublished() throws InterruptedException {
    Path folder = SharedData.folder();
    List<String> families = List.of("nab", "servegen", "google_tasks", "capacity");
    BenchProtocol protocol = BenchProtocol.of(folder, families, 10, 1);
    BenchTable table =
        BenchTable.of(
            folder,
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
    Path folder = SharedData.folder();
    BenchTable table =
        new BenchTable(
            BenchScore.readPeers(folder.resolve("forecast-bench/peer_scores.csv.gz")),
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
  void namesTheNearestFamily() {
    Path folder = SharedData.folder();
    IllegalArgumentException unknown =
        assertThrows(
            IllegalArgumentException.class,
            () -> BenchProtocol.of(folder, List.of("hellios"), 1, 1));
    assertEquals("unknown family 'hellios', did you mean 'helios'?", unknown.getMessage());
  }
}
