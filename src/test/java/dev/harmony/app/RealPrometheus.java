package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Stream;

/** A Prometheus server of its own, with a history written before it starts. */
final class RealPrometheus implements AutoCloseable {
  private static final RetryPolicy<HttpResponse<String>> UNTIL_READY =
      RetryPolicy.<HttpResponse<String>>builder()
          .handle(IOException.class)
          .handleResultIf(response -> response.statusCode() != 200)
          .withDelay(Duration.ofMillis(100))
          .withMaxRetries(600)
          .build();

  private final Process process;
  private final URI address;

  private RealPrometheus(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Skips the test where the programs {@code prometheus} and {@code promtool} are not in PATH. */
  static void assumePresent() {
    boolean present = program("prometheus").isPresent() && program("promtool").isPresent();
    if (!present) {
      System.out.println("skipped: prometheus and promtool are not in PATH");
    }
    assumeTrue(present, "prometheus and promtool are not in PATH");
  }

  private static Optional<Path> program(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts a server in {@code folder} that remembers {@code series}. */
  static RealPrometheus start(Path folder, List<Remembered> series)
      throws IOException, InterruptedException {
    Path data = Files.createDirectories(folder.resolve("data"));
    remember(folder, data, series);
    Path configuration = Files.writeString(folder.resolve("prometheus.yml"), "global: {}\n");
    int port = freePort();
    Process process =
        run(
            folder.resolve("prometheus.log"),
            "prometheus",
            "--config.file=" + configuration,
            "--storage.tsdb.path=" + data,
            "--storage.tsdb.retention.time=10y",
            "--web.listen-address=127.0.0.1:" + port);
    RealPrometheus server = new RealPrometheus(process, URI.create("http://127.0.0.1:" + port));
    HttpRequest ready =
        HttpRequest.newBuilder(server.address.resolve("/-/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    HttpClient http = HttpClient.newHttpClient();
    Failsafe.with(UNTIL_READY).get(() -> http.send(ready, BodyHandlers.ofString()));
    return server;
  }

  private static void remember(Path folder, Path data, List<Remembered> series)
      throws IOException, InterruptedException {
    Path metrics = folder.resolve("history.txt");
    Files.write(
        metrics,
        Stream.concat(series.stream().flatMap(Remembered::lines), Stream.of("# EOF")).toList());
    Path log = folder.resolve("promtool.log");
    Process writing =
        run(
            log,
            "promtool",
            "tsdb",
            "create-blocks-from",
            "openmetrics",
            "--quiet",
            "--max-block-duration=1000h",
            metrics.toString(),
            data.toString());
    assertEquals(0, writing.waitFor(), () -> "promtool failed: see " + log);
  }

  private static Process run(Path log, String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.add(0, program(program).orElseThrow().toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Where it listens. */
  String address() {
    return address.toString();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /**
   * A series of samples at regular times.
   *
   * @param selector its name and labels
   * @param first the time of the first sample
   * @param step between two samples
   * @param length the number of times
   * @param value the value at each time by its index; {@code NaN} for no sample
   */
  record Remembered(
      String selector, Instant first, Duration step, int length, LongToDoubleFunction value) {
    private Stream<String> lines() {
      Stream<String> samples =
          Stream.iterate(0L, index -> index + 1)
              .limit(length)
              .filter(index -> !Double.isNaN(value.applyAsDouble(index)))
              .map(
                  index ->
                      String.format(
                          Locale.ROOT,
                          "%s %s %d",
                          selector,
                          value.applyAsDouble(index),
                          first.plus(step.multipliedBy(index)).getEpochSecond()));
      String name = selector.replaceFirst("\\{.*", "");
      return Stream.concat(Stream.of("# TYPE " + name + " gauge"), samples);
    }
  }
}
