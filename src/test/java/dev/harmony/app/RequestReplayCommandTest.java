package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay request by request, from the command line. */
class RequestReplayCommandTest {

  private static final String REPLAY =
      """
      apiVersion: autoscaling.harmony.dev/v1alpha1
      kind: Replay
      metadata: {name: requests}
      spec:
        policy:
          scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: chat}
          maxReplicas: 40
          indicators:
          - {name: requests, role: Demand}
          - {name: ttftP95, role: Latency}
          objectives: {sla: [{indicator: ttftP95, operator: LessThan, threshold: "500m", target: "0.95"}]}
        trace: {source: {file: {path: log.csv}}}
        simulation:
          service:
            type: Requests
            replica:
              iterationSeconds: "20m"
              prefillTokensPerSecond: "10000"
              decodeTokensPerSecond: "10000"
              maxBatchSize: 16
              kvCacheTokens: 40000
        baselines: [hpa, last-value]
      """;

  /** The last minute of the log is not complete; of the other 59 the last thirty are scored. */
  private static final int SCORED = 30 * 120;

  @TempDir private Path folder = Path.of("");

  /** An hour of requests, two a second. */
  private void writeLog() throws IOException {
    Random random = new Random(1);
    StringBuilder log = new StringBuilder("TIMESTAMP,ContextTokens,GeneratedTokens\n");
    for (int index = 0; index < 7200; index++) {
      log.append(
          String.format(
              Locale.ROOT,
              "2024-01-01 00:%02d:%02d.%d,%d,%d%n",
              index / 120,
              index / 2 % 60,
              index % 2 * 5,
              100 + random.nextInt(900),
              1 + random.nextInt(200)));
    }
    Files.writeString(folder.resolve("log.csv"), log);
  }

  private CommandLineRun run(String replay) throws IOException {
    Path file = Files.writeString(folder.resolve("replay.yaml"), replay);
    return CommandLineRun.of(
        "replay", file.toString(), "--out", folder.resolve("report").toString());
  }

  private JsonNode report() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("report/report.json").toFile());
  }

  @Test
  void reportsWhatBecameOfTheRequests() throws IOException {
    writeLog();
    CommandLineRun run = run(REPLAY);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.err().contains("one replica serves"), run.err());
    assertTrue(run.out().contains("TTFT p95"), run.out());
    JsonNode report = report();
    for (JsonNode result : report.get("results")) {
      JsonNode requests = result.get("requests");
      long all = requests.get("served").asLong() + requests.get("givenUp").asLong();
      assertEquals(SCORED, all);
      assertTrue(requests.at("/timeToFirstTokenSeconds/p95").asDouble() > 0.02);
      assertTrue(requests.at("/interTokenSeconds/p50").asDouble() >= 0.02);
      assertTrue(result.has("latencyViolationRatio"));
    }
  }

  @Test
  void theSameSeedGivesTheSameReport() throws IOException {
    writeLog();
    run(REPLAY);
    String first = Files.readString(folder.resolve("report/report.json"));
    run(REPLAY);
    assertEquals(first, Files.readString(folder.resolve("report/report.json")));
  }

  @Test
  void samplesRequestsWhereTheTraceTellsRates() throws IOException {
    StringBuilder rates = new StringBuilder("ts,requests\n");
    for (int minute = 0; minute < 60; minute++) {
      rates.append(60 * minute).append(",2\n");
    }
    Files.writeString(folder.resolve("log.csv"), rates);
    CommandLineRun refused = run(REPLAY);
    assertEquals(2, refused.exitCode());
    assertTrue(
        refused.err().contains("tells rates only, so spec.simulation.service.inputTokens"),
        refused.err());
    CommandLineRun run =
        run(
            REPLAY.replace(
                "      type: Requests\n",
                """
                      type: Requests
                      inputTokens: {p50: 300, p95: 900}
                      outputTokens: {p50: 100, p95: 300}
                """));
    assertEquals(0, run.exitCode(), run.err());
    JsonNode requests = report().at("/results/0/requests");
    assertEquals(30 * 120, requests.get("served").asLong() + requests.get("givenUp").asLong());
  }

  @Test
  void refusesPromisesThatRequestsDoNotTell() throws IOException {
    writeLog();
    CommandLineRun run = run(REPLAY.replace("ttftP95", "latency"));
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("must be called ttftP50 to ttftP99"), run.err());
    run = run(REPLAY.replace("500m", "10m"));
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("a single request misses the latencies"), run.err());
    run = run(REPLAY.replace("source: {file", "turnAwayBeyondMaximum: true, source: {file"));
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("turnAwayBeyondMaximum cannot be true"), run.err());
  }
}
