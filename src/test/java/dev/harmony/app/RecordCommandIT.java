package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.app.RealPrometheus.Remembered;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.trace.SampledTrace;
import dev.harmony.trace.StepSampling;
import dev.harmony.trace.TraceOptions;
import dev.harmony.trace.TraceReaders;
import dev.harmony.trace.TraceSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code harmony record} and {@code harmony check} against a real Prometheus. */
class RecordCommandIT {
  private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** More than one range query may have. */
  private static final int STEPS = 9 * 24 * 60;

  private static final int GAP_FROM = 5_000;
  private static final int GAP_TO = 5_180;

  @TempDir private static Path shared;
  private static RealPrometheus prometheus;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    RealPrometheus.assumePresent();
    prometheus =
        RealPrometheus.start(
            shared,
            List.of(
                series("gateway_requests{model=\"chat\"}", RecordCommandIT::requests),
                series("queue_length{pod=\"a\"}", index -> index % 7),
                series("queue_length{pod=\"b\"}", index -> index % 5),
                series(
                    "kube_deployment_status_replicas_ready{namespace=\"serving\",deployment=\"chat\"}",
                    index -> 4 + Math.floorDiv(index, 1440))));
  }

  private static Remembered series(String selector, LongToDoubleFunction value) {
    return new Remembered(selector, START.plus(MINUTE), MINUTE, STEPS, value);
  }

  private static double requests(long index) {
    boolean lost = index >= GAP_FROM && index < GAP_TO;
    return lost ? Double.NaN : 40 + 0.25 * (index % 120) + Math.floorDiv(index, 4320);
  }

  @AfterAll
  static void stop() {
    if (prometheus != null) {
      prometheus.close();
    }
  }

  @Test
  void recordsMoreThanOneQueryMayHaveAndKeepsGaps() throws IOException {
    Path trace = folder.resolve("chat.csv.gz");
    CommandLineRun run = record(policy("sum(gateway_requests)"), trace);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("12960 steps of 60 s"), run.out());
    assertTrue(run.out().contains("requests: observed in 98.65 % of the steps"), run.out());
    IndicatorWindow window = read(trace).observed();
    assertEquals(START, window.grid().start());
    assertEquals(STEPS, window.length());
    for (int step = 0; step < STEPS; step++) {
      // Prometheus repeats the last sample for five minutes before it says that there is none.
      if (step < GAP_FROM || step >= GAP_TO) {
        assertEquals(requests(step), window.value(step, 0), 0, "step " + step);
      } else if (step >= GAP_FROM + 5) {
        assertFalse(window.isObserved(step, 0), "step " + step);
      }
      assertEquals(4 + step / 1440, window.value(step, 1), 0, "step " + step);
    }
  }

  @Test
  void theRecordedReplicasCompeteInTheReplay() throws IOException {
    Path trace = folder.resolve("chat.csv");
    Path policy = policy("sum(gateway_requests)");
    assertEquals(0, record(policy, trace, "--to", "2026-10-01T12:00:00Z").exitCode());
    CommandLineRun run =
        CommandLineRun.of(
            "replay",
            "--policy",
            policy.toString(),
            "--trace",
            trace.toString(),
            "--baselines",
            "recorded",
            "--out",
            folder.resolve("report").toString());
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("recorded"), run.out());
  }

  @Test
  void checksWhatPrometheusRemembers() throws IOException {
    CommandLineRun run = check(policy("sum(gateway_requests)"));
    assertEquals(1, run.exitCode(), run.err());
    assertTrue(run.out().contains("problem  requests: no series now;"), run.out());
    assertTrue(run.out().contains("problem  requests: was never observed"), run.out());
    assertTrue(run.out().contains("warning  replicas: no series;"), run.out());
  }

  @Test
  void checksThatAQueryMeansOneSeries() throws IOException {
    CommandLineRun vector = check(policy("vector(30)"));
    assertEquals(0, vector.exitCode(), vector.out());
    assertTrue(vector.out().contains("ok       requests: answers with one series, now 30"));
    assertTrue(vector.out().contains("ok       requests: has 14.0 days of history"), vector.out());
    CommandLineRun two =
        check(policy("label_replace(vector(1), \"a\", \"b\", \"\", \"\") or vector(2)"));
    assertEquals(1, two.exitCode());
    assertTrue(two.out().contains("problem  requests: answers with 2 series"), two.out());
    CommandLineRun wrong = check(policy("sum("));
    assertTrue(wrong.out().contains("problem  requests: Prometheus refuses the query"));
  }

  private static CommandLineRun check(Path policy) {
    return CommandLineRun.of("check", policy.toString(), "--prometheus", prometheus.address());
  }

  @Test
  void severalSeriesAreNamedAndNothingIsWritten() throws IOException {
    Path trace = Files.writeString(folder.resolve("chat.csv"), "as before");
    CommandLineRun run = record(policy("queue_length"), trace);
    assertEquals(2, run.exitCode());
    assertEquals(
        "harmony record: the query of 'requests' answers with 2 series, expected one, such as their"
            + " sum: {__name__=\"queue_length\", pod=\"a\"} {__name__=\"queue_length\", pod=\"b\"}",
        run.err().strip());
    assertEquals("as before", Files.readString(trace));
    assertOnly(trace.getFileName().toString(), "policy.yaml");
  }

  @Test
  void aWrongQueryIsToldAsPrometheusTellsIt() throws IOException {
    CommandLineRun run = record(policy("sum(gateway_requests"), folder.resolve("chat.csv"));
    assertEquals(2, run.exitCode());
    assertTrue(
        run.err()
            .startsWith("harmony record: Prometheus refuses the query 'sum(gateway_requests': "),
        run.err());
    assertTrue(run.err().contains("unclosed left parenthesis"), run.err());
    assertOnly("policy.yaml");
  }

  @Test
  void aDemandThatWasNeverSeenIsAnError() throws IOException {
    CommandLineRun run = record(policy("sum(gateway_reqests)"), folder.resolve("chat.csv"));
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("'requests' was not observed between"), run.err());
    assertOnly("policy.yaml");
  }

  @Test
  void aServerThatIsAwayIsTroubleAndNotWrongInput() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "record",
            "--prometheus",
            "http://127.0.0.1:1",
            "--policy",
            policy("up").toString(),
            "--from",
            "now-1h",
            "--out",
            folder.resolve("chat.csv").toString());
    assertEquals(1, run.exitCode());
    assertTrue(
        run.err().startsWith("harmony record: Prometheus at http://127.0.0.1:1 cannot be asked"),
        run.err());
    assertEquals(1, run.err().lines().count());
    assertOnly("policy.yaml");
  }

  private CommandLineRun record(Path policy, Path trace, String... more) {
    String[] end = more.length == 0 ? new String[] {"--to", "2026-10-10T00:00:00Z"} : more;
    return CommandLineRun.of(
        Stream.concat(
                Stream.of(
                    "record",
                    "--prometheus",
                    prometheus.address(),
                    "--policy",
                    policy.toString(),
                    "--from",
                    START.toString(),
                    "--out",
                    trace.toString()),
                Stream.of(end))
            .toArray(String[]::new));
  }

  private Path policy(String query) throws IOException {
    return Files.writeString(
        folder.resolve("policy.yaml"),
        """
        apiVersion: autoscaling.harmony.dev/v1alpha1
        kind: ScalingPolicy
        metadata: {name: chat, namespace: serving}
        spec:
          scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: chat}
          maxReplicas: 24
          indicators:
          - {name: requests, role: Demand, prometheus: {query: '%s'}}
          objectives: {sla: [{indicator: requests, target: "0.99"}]}
          capacity: {source: Declared, perReplica: "12", unit: requests}
        """
            .formatted(query));
  }

  private static SampledTrace read(Path trace) {
    return new StepSampling(MINUTE)
        .sample(TraceReaders.standard().read(TraceSource.ofFile(trace), TraceOptions.ofDefaults()));
  }

  private void assertOnly(String... names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of(names), files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }
}
