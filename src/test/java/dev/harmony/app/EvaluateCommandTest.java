package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {
  @TempDir private Path folder;

  private Path data() throws IOException {
    String text =
        IntStream.range(0, 800)
            .mapToObj(row -> "%d,%d,%d".formatted(3600 * row, row * row % 31, row % 24))
            .collect(Collectors.joining("\n", "ts,load,hour\n", "\n"));
    return Files.writeString(folder.resolve("history.csv"), text);
  }

  private CommandLineRun run(Path data, String... more) {
    List<String> arguments = new ArrayList<>(List.of("evaluate", "--data", data.toString()));
    arguments.addAll(List.of("--out", folder.resolve("report").toString()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void writesTheReportAndPrintsTables() throws IOException {
    CommandLineRun run = run(data(), "--contestants", "snaive,persistence");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(
        run.out().startsWith("CRPS relative to persistence, mean of all steps\n"), run.out());
    assertTrue(run.out().contains("snaive has the lower CRPS on "), run.out());
    assertTrue(Files.readString(folder.resolve("report/evaluation.html")).contains("snaive"));
  }

  @Test
  void tellsEachScoreAsJson() throws IOException {
    CommandLineRun run = run(data(), "--contestants", "snaive", "--json");
    JsonNode json = new JsonMapper().readTree(run.out());
    assertEquals("snaive", json.path("contestant").asText());
    assertEquals(2, json.path("series").size());
    JsonNode hour = json.path("series").get(1);
    assertEquals("hour", hour.path("column").asText());
    assertEquals(0, hour.path("mse").asDouble());
    double mean =
        (json.path("series").get(0).path("crps").asDouble() + hour.path("crps").asDouble()) / 2;
    assertEquals(mean, json.path("average").path("crps").asDouble(), 1e-12);
    assertEquals(6, json.path("calibration").path("all").path("coverage").size());
    assertEquals(
        List.of("snaive", "persistence"),
        json.path("contestants").findValuesAsText("contestant"),
        "persistence is always there to compare with");
    JsonNode compared = json.path("comparisons").get(0).path("series");
    assertEquals(2, compared.size());
    assertEquals("load", compared.get(0).path("column").asText());
    assertTrue(compared.get(1).path("statistic").asDouble() < 0, "snaive knows the hour");
    assertTrue(compared.get(1).path("probability").asDouble() < 0.05);
    assertTrue(
        compared.get(1).path("corrected").asDouble()
            >= compared.get(1).path("probability").asDouble());
    assertEquals(run.out(), Files.readString(folder.resolve("report/evaluation.json")));
  }

  /** A pool of two weeks has no room for the steps of a week of such rows. */
  @Test
  void thePoolForecastsDailyRows() throws IOException {
    String text =
        IntStream.range(0, 500)
            .mapToObj(row -> "%d,%d".formatted(86_400 * row, row % 7 + row * row % 3))
            .collect(Collectors.joining("\n", "ts,load\n", "\n"));
    Path days = Files.writeString(folder.resolve("days.csv"), text);
    CommandLineRun run = run(days, "--contestants", "pool", "--steps", "7", "--json");
    assertEquals(0, run.exitCode(), run.err());
    JsonNode average = new JsonMapper().readTree(run.out()).path("average");
    assertTrue(average.path("fairCrps").asDouble() > 0, "a forecast of many paths: " + average);
  }

  @Test
  void dumpsWhatWasPredictedAndObserved() throws IOException {
    Path dump = folder.resolve("dump.csv");
    run(data(), "--contestants", "persistence", "--dump", dump.toString());
    List<String> rows = Files.readAllLines(dump);
    assertTrue(rows.get(0).startsWith("file,column,origin_row,step,q0.05,q0.1,"), rows.get(0));
    assertTrue(rows.get(0).endsWith(",q0.95,q0.01,q0.99,q0.995,observed"), rows.get(0));
    assertTrue(rows.get(1).startsWith("history.csv,load,560,1,"), rows.get(1));
  }

  @Test
  void sameSeedGivesTheSameBytes() throws IOException {
    Path data = data();
    String first = run(data, "--contestants", "pool", "--json", "--parallelism", "1").out();
    assertEquals(first, run(data, "--contestants", "pool", "--json", "--parallelism", "2").out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--contestants persistance | unknown contestant 'persistance', did you mean 'persistence'?",
        "--contestants network | 'network' needs --model",
        "--model nowhere | weights.safetensors: is missing, expected a file of the model",
        "--protocol bensh | unknown protocol 'bensh', did you mean 'bench'?",
        "--steps 0 | --steps must be at least 1, but is 0",
        "--steps 300 | has 800 rows, expected at least 5000 to forecast 300 steps ahead",
        "--parallelism 0 | --parallelism must be at least 1, but is 0",
        "--protocol bench --limit 0 | --limit must be at least 1, but is 0",
        "--limit 3 | --limit is for --protocol bench",
        "--protocol fisher --limit 3 | --limit is for --protocol bench",
        "--protocol fisher --step-seconds 60 | --step-seconds is for --protocol rolling",
        "--protocol bench --step-seconds 60 | --step-seconds is for --protocol rolling",
        "--protocol bench --steps 24 | --steps is not for --protocol bench, which always has 24",
        "--protocol bench | forecast-bench/windows.csv.gz: ",
        "--protocol fisher | holds no container1.csv.gz",
        "--families helios | --families is for --protocol bench"
      })
  void refusesWrongInputInOneLine(String arguments, String expected) throws IOException {
    CommandLineRun run = run(data(), arguments.strip().split(" "));
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().contains(expected.strip()), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertFalse(Files.exists(folder.resolve("report")));
  }

  @Test
  void refusesDataThatAreNotThere() {
    CommandLineRun run = run(folder.resolve("nowhere"));
    assertEquals(2, run.exitCode());
    assertEquals(
        "harmony evaluate: --data: '%s' does not exist".formatted(folder.resolve("nowhere")),
        run.err().strip());
  }
}
