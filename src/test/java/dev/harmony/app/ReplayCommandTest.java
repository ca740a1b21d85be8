package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.harmony.journal.JournalReader;
import dev.harmony.journal.JournaledCycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayCommandTest {
  private static final String COLUMNS = "time=ts,requests=chat+search,replicas=pods:level";

  @TempDir Path folder;

  private ReplayFiles files = new ReplayFiles(Path.of("."));
  private Path out = Path.of(".");

  @BeforeEach
  void lay() {
    files = new ReplayFiles(folder);
    out = folder.resolve("report");
  }

  @Test
  void replaysATraceUnderAPolicyAndSaysWhereTheReportIs() throws IOException {
    CommandLineRun run = replay("--columns", COLUMNS, "--baselines", "hpa,static");
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("harmony"), run.out());
    assertTrue(run.out().endsWith("Report: " + out.resolve("report.html") + "\n"), run.out());
    assertEquals(List.of("harmony", "hpa", "static"), names(Files.readString(report())));
  }

  @Test
  void everyDecisionCanBeRepeatedFromItsJournal() throws IOException {
    replay("--columns", COLUMNS, "--baselines", "none");
    try (Stream<JournaledCycle> cycles = JournalReader.read(out.resolve("decisions.jsonl"))) {
      List<JournaledCycle> all = cycles.toList();
      assertEquals(120, all.size());
      for (JournaledCycle cycle : all) {
        cycle
            .decidedAgain()
            .ifPresent(
                again -> {
                  assertEquals(cycle.wantedReplicas(), again.wantedReplicas(), cycle.id());
                  assertEquals(cycle.reason(), again.reason(), cycle.id());
                });
      }
    }
  }

  @Test
  void printsTheFiguresForMachinesOnRequest() throws IOException {
    CommandLineRun run = replay("--columns", COLUMNS, "--baselines", "none", "--json");
    assertEquals(Files.readString(report()), run.out());
    assertEquals(List.of("harmony"), names(run.out()));
  }

  @Test
  void tellsWhatViolationsCostOnRequest() throws IOException {
    replay("--columns", COLUMNS, "--baselines", "hpa", "--frontier");
    JsonNode families =
        new JsonMapper().readTree(Files.readString(report())).path("frontier").path("families");
    assertEquals(List.of("harmony", "hpa"), families.findValuesAsText("name"));
  }

  @Test
  void theSameInputAndSeedGiveTheSameReport() throws IOException {
    replay("--columns", COLUMNS, "--seed", "3");
    String first = Files.readString(report());
    replay("--columns", COLUMNS, "--seed", "3");
    assertEquals(first, Files.readString(report()));
    replay("--columns", COLUMNS, "--seed", "4");
    assertFalse(first.equals(Files.readString(report())), "the seed changes nothing");
  }

  @Test
  void aManifestGivesTheSameNumbersAsItsOptions() throws IOException {
    assertEquals(0, run("replay", files.replay().toString()).exitCode());
    String first = Files.readString(report());
    assertEquals(List.of("harmony", "hpa", "recorded"), names(first));
    replay("--columns", COLUMNS, "--seed", "7", "--baselines", "hpa,recorded");
    assertEquals(results(first), results(Files.readString(report())));
  }

  @Test
  void optionsTakeThePlaceOfSeedAndBaselinesOfAManifest() throws IOException {
    run("replay", files.replay().toString(), "--seed", "9", "--baselines", "static");
    assertEquals(List.of("harmony", "static"), names(Files.readString(report())));
    assertEquals(9, new JsonMapper().readTree(report().toFile()).path("seed").asLong());
  }

  @Test
  void saysWhichIndicatorItTookWhenOnlyOneIsThere() {
    CommandLineRun run =
        replay("--columns", "time=ts,load=chat,replicas=pods", "--baselines", "none");
    assertEquals(
        "harmony replay: note: %s: has no indicator 'requests'; its only one, 'load', is taken as the demand\n"
            .formatted(folder.resolve("trace.csv")),
        run.err());
    assertEquals(0, run.exitCode());
  }

  @Test
  void replaysOneServiceOfALogAndSaysWhatItSkipped() throws IOException {
    StringBuilder log = new StringBuilder("Timestamp,Model,Request tokens,Response tokens\n");
    for (int second = 0; second < 3600; second += 10) {
      log.append(second).append(second % 30 == 0 ? ",a,9,9\n" : ",b,9,9\n");
    }
    Path trace = folder.resolve("burst.csv");
    Files.writeString(trace, log);
    CommandLineRun run = replay(trace, "--service", "a", "--baselines", "none");
    String note =
        "harmony replay: note: %s: rows that were skipped: 240 belong to other services\n"
            .formatted(trace);
    assertTrue(run.err().startsWith(note), run.err());
    assertEquals(0, run.exitCode());
    JsonNode written = new JsonMapper().readTree(report().toFile()).path("trace");
    assertEquals(240, written.path("skippedRows").path("OTHER_SERVICE").asLong());
    assertEquals(2 / 60.0, written.path("meanDemand").asDouble(), 1e-12);
  }

  @Test
  void saysWhatItAssumesWithoutAPolicy() throws IOException {
    CommandLineRun run =
        run(
            "replay",
            "--trace",
            files.trace().toString(),
            "--columns",
            COLUMNS,
            "--baselines",
            "none");
    assertEquals(0, run.exitCode());
    assertTrue(
        run.err().startsWith("harmony replay: note: no --policy: assumed that one replica serves"),
        run.err());
    assertEquals(List.of("harmony"), names(Files.readString(report())));
  }

  @Test
  void saysThatThePolicyDoesNotFit() {
    files.trace();
    CommandLineRun run =
        run(
            "replay",
            "--policy",
            files.policy("requests", 12).toString(),
            "--trace",
            files.trace().toString(),
            "--columns",
            COLUMNS,
            "--baselines",
            "none");
    assertTrue(run.err().contains("needs 16 replicas of 10"), run.err());
    assertTrue(run.err().contains("but maxReplicas is 12"), run.err());
    assertEquals(0, run.exitCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--example caht | --example: unknown example 'caht', did you mean 'chat'?",
        "--example chat --trace {trace} | --example and --trace both say what arrives, give one of them",
        "--policy {policy} | --policy needs --trace FILE, or --example chat to try it on generated demand",
        "--columns time=ts | --columns explains the file of --trace, which is not given",
        "--service a | --service explains the file of --trace, which is not given",
        "--trace {trace} --step-seconds 0 | --step-seconds must be above zero, but is 0",
        "--trace {trace} --step-seconds 60 | {trace}: names its times in column 'ts', so a step from row to row says nothing",
        "--trace {trace} --service a | {trace}: has no column that is said to name services, so none can be chosen",
        "{replay} --trace {trace} | --trace contradicts REPLAY.yaml, which says policy and trace itself; give one of them",
        "{replay} --example chat | --example contradicts REPLAY.yaml, which says policy and trace itself; give one of them",
        "--frontier --suite {folder} | --frontier is for one replay, not for --suite",
        "--baselines hpa,hpa-tunned | --baselines: unknown rival 'hpa-tunned', did you mean 'hpa-tuned'?",
        "--baselines keeda | --baselines: unknown rival 'keeda', did you mean 'keda'?",
        "--baselines hpa, | --baselines: unknown rival '', expected one of hpa, hpa-tuned, hpa-hindsight, kpa, kpa-tuned, kpa-hindsight, keda, keda-tuned, keda-hindsight, predictive-hpa, predictive-hpa-tuned, predictive-hpa-hindsight, autopilot, autopilot-tuned, autopilot-hindsight, point-forecast, point-forecast-tuned, point-forecast-hindsight, last-value, static, …",
        "--trace {folder}/absent.csv | {folder}/absent.csv: no such file",
        "--policy {folder}/absent.yaml --example chat | {folder}/absent.yaml: no such file",
        "--trace {policy} | {policy}:1: begins with 'apiVersion: autoscaling.harmony.dev/v1alpha1', expected a trace in one of the formats Parquet, AzureLlm, BurstGpt, Mooncake, ServeGen, PrometheusRange, Counts, Csv",
        "--policy {policy} --trace {trace} | {trace}: has no indicator 'requests', which is the demand of the policy, expected one of chat, search, pods",
        "--trace {trace} --columns ts | --columns must be made of NAME=COLUMN, but has 'ts'",
        "--trace {trace} --columns time=ts,requests=caht | {trace}:1: has no column 'caht', did you mean 'chat'?",
        "--out {trace} --baselines none | '{trace}' is a file, expected a folder to write to",
      })
  void tellsWrongInputInOneLine(String arguments, String line) {
    files.replay();
    CommandLineRun run = CommandLineRun.of(("replay " + filled(arguments.strip())).split(" "));
    assertEquals("harmony replay: " + filled(line) + "\n", run.err());
    assertEquals("", run.out());
    assertEquals(2, run.exitCode());
    assertFalse(Files.exists(out));
  }

  @Test
  void aDamagedTraceLeavesNothing() throws IOException {
    Path trace = files.trace();
    Files.writeString(trace, Files.readString(trace) + "9000,many,1,20\n");
    CommandLineRun run = replay(trace, "--columns", COLUMNS);
    assertTrue(run.err().startsWith("harmony replay: " + trace + ":122: "), run.err());
    assertEquals(1, run.err().lines().count());
    assertEquals(2, run.exitCode());
    assertFalse(Files.exists(out));
  }

  private String filled(String text) {
    return text.replace("{folder}", folder.toString())
        .replace("{trace}", folder.resolve("trace.csv").toString())
        .replace("{policy}", folder.resolve("policy.yaml").toString())
        .replace("{replay}", folder.resolve("replay.yaml").toString());
  }

  private CommandLineRun replay(String... arguments) {
    return replay(files.trace(), arguments);
  }

  private CommandLineRun replay(Path trace, String... arguments) {
    String[] inputs = {
      "replay", "--policy", files.policy().toString(), "--trace", trace.toString()
    };
    String[] all = new String[inputs.length + arguments.length];
    System.arraycopy(inputs, 0, all, 0, inputs.length);
    System.arraycopy(arguments, 0, all, inputs.length, arguments.length);
    return run(all);
  }

  private CommandLineRun run(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--out";
    all[arguments.length + 1] = out.toString();
    return CommandLineRun.of(all);
  }

  private Path report() {
    return out.resolve("report.json");
  }

  private static JsonNode results(String report) throws IOException {
    return new JsonMapper().readTree(report).path("results");
  }

  private static List<String> names(String report) throws IOException {
    return results(report).findValuesAsText("name");
  }
}
