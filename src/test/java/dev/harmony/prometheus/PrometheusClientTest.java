package dev.harmony.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.prometheus.PrometheusClient.Result;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrometheusClientTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String ONE_SERIES =
      """
      {"status":"success","data":{"resultType":"matrix","result":[
      {"metric":{"job":"gateway"},"values":[[1793491200,"1.5"],[1793491260.5,"NaN"],[1793491320,"+Inf"]]}]},
      "warnings":["a store is away"]}
      """;

  private LyingServer server;

  @BeforeEach
  void start() throws IOException {
    server = new LyingServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readsSeriesAndWarnings() {
    Result result = range(server.says(200, ONE_SERIES));
    assertEquals(List.of("a store is away"), result.warnings());
    Series series = result.series().get(0);
    assertEquals(Map.of("job", "gateway"), series.labels());
    assertEquals("{job=\"gateway\"}", series.selector());
    assertEquals(
        List.of(
            new Sample(Instant.ofEpochSecond(1793491200), 1.5),
            new Sample(Instant.ofEpochMilli(1793491260500L), Double.NaN),
            new Sample(Instant.ofEpochSecond(1793491320), Double.POSITIVE_INFINITY)),
        series.samples());
  }

  @Test
  void asksAsTheApiDocumentsIt() {
    range(server.says(200, ONE_SERIES));
    assertEquals(
        List.of(
            "/api/v1/query_range null end=2026-11-01T01:00:00Z&query=sum(rate(requests_total[1m]))"
                + "&start=2026-11-01T00:00:00Z&step=60.000"),
        server.asked());
  }

  @Test
  void repeatsWhatFailsOnTheWay() {
    server.says(503, "busy").says(502, "<html>bad gateway</html>").says(200, ONE_SERIES);
    assertEquals(1, range(server).series().size());
    assertEquals(3, server.asked().size());
  }

  @Test
  void givesUpAfterSomeRepetitions() {
    for (int attempt = 0; attempt < 9; attempt++) {
      server.says(503, "{\"status\":\"error\",\"error\":\"too busy\"}");
    }
    PrometheusException failure = assertThrows(PrometheusException.class, () -> range(server));
    assertEquals(
        "Prometheus at %s answers 503, too busy".formatted(server.address()), failure.getMessage());
    assertEquals(4, server.asked().size());
  }

  @Test
  void doesNotWaitForEver() {
    server.saysNothing().saysNothing().saysNothing().saysNothing();
    PrometheusException failure =
        assertThrows(
            PrometheusException.class,
            () ->
                new PrometheusClient(
                        PrometheusServer.at(server.address())
                            .withPatience(Duration.ofMillis(50), Duration.ofMillis(1)))
                    .instant("up", START));
    assertTrue(said(failure).contains("timed out"), said(failure));
  }

  @Test
  void aWrongQueryIsItsAuthorsMatterAndNotRepeated() {
    server.says(400, "{\"status\":\"error\",\"error\":\"parse error: unclosed left bracket\"}");
    QueryException wrong = assertThrows(QueryException.class, () -> range(server));
    assertEquals(
        "Prometheus refuses the query 'sum(rate(requests_total[1m]))': parse error: unclosed left"
            + " bracket",
        wrong.getMessage());
    assertEquals(1, server.asked().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>Please log in</html>",
        "",
        "[]",
        "{\"status\":\"success\"}",
        "{\"status\":\"success\",\"data\":{\"resultType\":\"scalar\",\"result\":[1,\"1\"]}}",
        "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[{\"value\":[1,\"x\"]}]}}",
        "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[{\"value\":[-1,\"1\"]}]}}",
        "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[{\"value\":[1]}]}}",
        "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"histograms\":[]}]}}"
      })
  void whatIsNoAnswerIsSaidInOneLine(String body) {
    PrometheusException failure =
        assertThrows(PrometheusException.class, () -> range(server.says(200, body)));
    assertFalse(said(failure).contains("\n"));
    assertTrue(said(failure).contains("answers 200 with "), said(failure));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anAnswerCutShortIsNoAnswer(long seed) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    String body = ONE_SERIES.strip();
    server.says(200, body.substring(0, random.nextInt(body.length())));
    assertThrows(PrometheusException.class, () -> range(server));
  }

  @Test
  void authorizesItselfAndKeepsTheSecret() {
    Authorization token = Authorization.ofBearerToken("t0ken");
    new PrometheusClient(patient().withAuthorization(token))
        .instant("up", START.plusSeconds(server.says(200, ONE_SERIES).asked().size()));
    new PrometheusClient(patient().withAuthorization(Authorization.ofPassword("harmony", "secret")))
        .instant("up", START.plusSeconds(server.says(200, ONE_SERIES).asked().size()));
    assertTrue(server.asked().get(0).startsWith("/api/v1/query Bearer t0ken "));
    assertTrue(server.asked().get(1).startsWith("/api/v1/query Basic aGFybW9ueTpzZWNyZXQ= "));
    assertFalse(patient().withAuthorization(token).toString().contains("t0ken"));
  }

  @Test
  void aServerThatIsAwayIsNamed() {
    server.close();
    PrometheusException failure = assertThrows(PrometheusException.class, () -> range(server));
    assertTrue(
        said(failure).startsWith("Prometheus at " + server.address() + " cannot be asked"),
        said(failure));
  }

  @Test
  void moreThanPrometheusAnswersIsABug() {
    PrometheusClient client = new PrometheusClient(patient());
    Instant last = START.plus(MINUTE.multipliedBy(PrometheusClient.MOST_POINTS));
    assertThrows(IllegalArgumentException.class, () -> client.range("up", START, last, MINUTE));
  }

  @Test
  void anAddressIsOneOfHttp() {
    for (String wrong : List.of("prometheus:9090", "ftp://prometheus", "file:///tmp", "")) {
      assertThrows(
          IllegalArgumentException.class, () -> PrometheusServer.at(URI.create(wrong)), wrong);
    }
  }

  private static String said(Throwable failure) {
    return String.valueOf(failure.getMessage());
  }

  private PrometheusServer patient() {
    return PrometheusServer.at(server.address())
        .withPatience(Duration.ofSeconds(30), Duration.ofMillis(1));
  }

  private Result range(LyingServer asked) {
    assertEquals(server, asked);
    return new PrometheusClient(patient())
        .range("sum(rate(requests_total[1m]))", START, START.plusSeconds(3600), MINUTE);
  }
}
