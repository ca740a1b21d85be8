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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollingProtocolTest {
  @TempDir private Path folder;

  private Path write(String name, int rows) throws IOException {
    String text =
        IntStream.range(0, rows)
            .mapToObj(row -> "%d,%d,7,%s".formatted(60 * row, row * row % 31, row % 5))
            .collect(Collectors.joining("\n", "ts,load,limit,users\n", "\n"));
    return Files.writeString(folder.resolve(name), text);
  }

  private static EvaluationCase only(RollingProtocol protocol) {
    assertEquals(1, protocol.cases().size());
    return protocol.cases().get(0).get();
  }

  private static String fault(Path place, int steps) {
    return String.valueOf(
        assertThrows(
                TraceException.class, () -> RollingProtocol.of(place, Optional.empty(), steps, 1))
            .getMessage());
  }

  @Test
  void forecastsTheLastPartWithoutOverlap() throws IOException {
    EvaluationCase read = only(RollingProtocol.of(write("a.csv", 1000), Optional.empty(), 10, 1));
    List<Integer> origins = read.task().origins();
    assertEquals(700, read.task().record().trainRows());
    assertEquals(700, origins.get(0));
    assertEquals(990, origins.get(origins.size() - 1));
    assertTrue(
        IntStream.range(1, origins.size())
            .allMatch(rank -> origins.get(rank) - origins.get(rank - 1) >= 10));
    assertEquals(Duration.ofMinutes(1), read.task().horizon().step());
  }

  @Test
  void aStepThatIsToldCountsMoreThanTimes() throws IOException {
    EvaluationCase read =
        only(RollingProtocol.of(write("a.csv", 1000), Optional.of(Duration.ofSeconds(1)), 10, 1));
    assertEquals(Duration.ofSeconds(1), read.task().horizon().step());
    assertEquals(List.of(), read.task().record().gaps());
  }

  @Test
  void leavesOutColumnsThatNeverMove() throws IOException {
    EvaluationCase read = only(RollingProtocol.of(write("a.csv", 1000), Optional.empty(), 10, 1));
    assertEquals(List.of(0, 2), read.task().columns());
    assertEquals(3, read.task().record().window().indicators().size());
  }

  @Test
  void scoresPublishedRecordsAsTheirOwnProtocolDoes() throws InterruptedException {
    Path shared = SharedData.folder();
    RollingProtocol rolling =
        RollingProtocol.of(
            shared.resolve("data/cluster_metrics/crane_dsp/input1.csv.gz"),
            Optional.empty(),
            24,
            1);
    BenchProtocol bench = BenchProtocol.of(shared, List.of("crane"), 1000, 1);
    assertEquals(
        bench.cases().stream()
            .map(each -> each.get())
            .filter(each -> each.task().record().name().endsWith("/input1.csv.gz"))
            .map(each -> each.task().origins())
            .toList(),
        List.of(only(rolling).task().origins()));
    assertEquals(
        2,
        rolling
            .tables(new Evaluation(rolling.cases(), twoBaselines(), 1).run(share -> {}))
            .get(0)
            .rows()
            .size());
  }

  private static List<dev.harmony.evaluation.Contestant> twoBaselines() {
    return Baseline.all().subList(0, 2);
  }

  @Test
  void readsAllTablesBelowAFolderAndTellsWhichItCannotUse() throws IOException {
    Files.createDirectories(folder.resolve("x"));
    write("x/a.csv", 1000);
    write("x/short.csv", 20);
    Files.writeString(folder.resolve("readme.txt"), "no table");
    RollingProtocol protocol = RollingProtocol.of(folder, Optional.empty(), 10, 1);
    assertEquals("x", only(protocol).family());
    assertEquals(
        List.of(
            "not forecast: %s: has 20 rows, expected at least 167 to forecast 10 steps ahead"
                .formatted(folder.resolve("x/short.csv"))),
        protocol.notes());
  }

  @Test
  void tellsWhatIsWrongWithAFile() throws IOException {
    Path shortFile = write("short.csv", 20);
    assertEquals(
        shortFile + ": has 20 rows, expected at least 167 to forecast 10 steps ahead",
        fault(shortFile, 10));
    Path timeless = folder.resolve("timeless.csv");
    Files.writeString(timeless, "a,b\n" + "1,2\n3,4\n".repeat(300));
    assertEquals(
        timeless + ": has no column of ascending times, give --step-seconds", fault(timeless, 1));
    Path constant = folder.resolve("constant.csv");
    Files.writeString(constant, "a,b\n" + "1,2\n".repeat(300));
    assertEquals(
        constant + ": has no column of numbers that changes in its first 70 % of rows",
        assertThrows(
                TraceException.class,
                () -> RollingProtocol.of(constant, Optional.of(Duration.ofMinutes(1)), 1, 1))
            .getMessage());
  }

  @Test
  void tellsWhatIsWrongWithAFolder() {
    assertEquals(
        "'" + folder + "' holds no file .csv or .csv.gz that can be forecast", fault(folder, 1));
  }
}
