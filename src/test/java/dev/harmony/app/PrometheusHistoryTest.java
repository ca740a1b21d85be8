package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.harmony.flow.training.DataSplit;
import dev.harmony.flow.training.TrainingRecord;
import dev.harmony.kubernetes.Manifests;
import dev.harmony.kubernetes.ParsedPolicy;
import dev.harmony.prometheus.History;
import dev.harmony.prometheus.PrometheusClient;
import dev.harmony.prometheus.PrometheusServer;
import dev.harmony.series.TimeGrid;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrometheusHistoryTest {
  private static final TimeGrid GRID =
      new TimeGrid(Instant.ofEpochSecond(60_000), Duration.ofMinutes(1), 20);
  private static final DataSplit SPLIT = new DataSplit(1, 0.2);

  private HttpServer server;
  private String values = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String result =
          "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[%s]}}";
      byte[] body =
          result
              .formatted("{\"metric\":{},\"values\":[" + values + "]}")
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** A sample evaluated at a time covers the step that ends then. */
  private static String samples(java.util.function.IntUnaryOperator value) {
    return IntStream.range(0, GRID.length())
        .mapToObj(step -> "[%d,\"%d\"]".formatted(60_060 + 60 * step, value.applyAsInt(step)))
        .collect(Collectors.joining(","));
  }

  private LoadedFamily load() {
    ParsedPolicy policy =
        Manifests.readPolicy(
            Path.of(System.getProperty("harmony.root", ""), "docs/examples/chat.yaml"));
    PrometheusServer address =
        PrometheusServer.at(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    History history =
        new History(new PrometheusClient(address), RecordedQueries.indicators(policy), note -> {});
    return new PrometheusHistory(policy, history, GRID).load(SPLIT);
  }

  @Test
  void isARecordOfWhatPrometheusRemembers() {
    values = samples(step -> step);
    LoadedFamily loaded = load();
    TrainingRecord record = loaded.family().records().get(0);
    assertEquals(16, record.learnt());
    assertEquals(GRID, record.observed().window().grid());
    assertEquals(7, record.observed().window().value(7, 0));
    assertEquals(4, loaded.facts().validatedRows());
  }

  @Test
  void refusesAHistoryInWhichNothingHappened() {
    values = samples(step -> 1);
    String message = assertThrows(WrongInputException.class, this::load).getMessage();
    assertEquals(
        "no indicator of 'serving/chat' changed between 1970-01-01T16:40:00Z and"
            + " 1970-01-01T17:00:00Z, so there is nothing to learn",
        message);
  }
}
