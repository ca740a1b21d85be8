package dev.harmony.evaluation.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.evaluation.Evaluation;
import dev.harmony.evaluation.EvaluationCase;
import dev.harmony.evaluation.baseline.Baseline;
import dev.harmony.trace.TraceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FisherProtocolTest {
  @TempDir private Path files;

  private static Path folder() {
    return SharedData.folder().resolve("data/restricted/fisher");
  }

  /** The averages over ten containers that an independent computation gave. */
  @ParameterizedTest
  @CsvSource({
    "persistence, 0.0841, 0.0921",
    "persistence-rolling, 0.0841, 0.0904",
    "snaive-rolling, 0.1007, 0.1114"
  })
  void baselinesScoreAsKnown(String name, double mse, double crps) throws InterruptedException {
    FisherTable table =
        new FisherTable(
            new Evaluation(
                    FisherProtocol.of(folder(), 1, 1).cases(),
                    Baseline.all().stream().filter(each -> each.name().equals(name)).toList(),
                    2)
                .run(share -> {}),
            FisherTable.published(folder()));
    assertEquals(mse, table.average(name, 1).mse(), 5e-5);
    assertEquals(crps, table.average(name, 1).crps(), 5e-5);
    assertEquals(10, table.published().size());
  }

  @ParameterizedTest
  @CsvSource({"0, 4464, 3124, 864, 892", "2, 3941, 2758, 768, 788", "9, 3942, 2759, 768, 788"})
  void scoresTheTargetsOfThePaper(int container, int rows, int train, int one, int all) {
    EvaluationCase read = FisherProtocol.of(folder(), 24, 1).cases().get(container).get();
    assertEquals(rows, read.task().record().window().length());
    assertEquals(train, read.task().record().trainRows());
    List<Integer> origins = read.task().origins();
    for (int ahead : IntStream.of(1, 6, 24).toArray()) {
      long scored =
          origins.stream()
              .filter(origin -> origin + ahead - 1 < rows)
              .filter(origin -> read.targets().include(origin, ahead - 1))
              .count();
      assertEquals(ahead == 1 ? one : all, scored, ahead + " steps ahead");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"container10.csv.gz", "published_results.csv.gz"})
  void tellsWhatIsMissingBeforeTheWork(String missing) throws IOException {
    for (int container = 1; container <= 10; container++) {
      Files.writeString(files.resolve("container%d.csv.gz".formatted(container)), "");
    }
    Files.copy(
        folder().resolve("published_results.csv.gz"), files.resolve("published_results.csv.gz"));
    assertEquals(10, FisherProtocol.of(files, 1, 1).published().size());
    Files.delete(files.resolve(missing));
    TraceException fault = assertThrows(TraceException.class, () -> FisherProtocol.of(files, 1, 1));
    assertTrue(String.valueOf(fault.getMessage()).contains(missing), fault.getMessage());
  }

  @Test
  void loadIsTheLastIndicatorAndDrivesTheOthers() {
    EvaluationCase read = FisherProtocol.of(folder(), 1, 1).cases().get(0).get();
    assertEquals("load", read.task().record().window().indicators().get(10).name());
    assertEquals("load", read.task().record().hierarchy().order().get(0));
  }
}
