package dev.harmony.prometheus;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks a Prometheus server through its HTTP API. A request that fails on the way, or that the
 * server is too busy for, is repeated a few times with growing pauses. Safe for use by several
 * threads.
 */
public final class PrometheusClient {

  /** Prometheus refuses range queries for more points of one series than this. */
  public static final int MOST_POINTS = 11_000;

  private static final int REPETITIONS = 3;
  private static final int LONGEST_PAUSE = 16;
  private static final int SHOWN_CHARACTERS = 120;
  private static final int OK = 200;

  /** The query cannot be read (400) or be executed (422). */
  private static final Set<Integer> WRONG_QUERY = Set.of(400, 422);

  /** Too busy, or something between us and the server is. */
  private static final Set<Integer> WORTH_REPEATING = Set.of(429, 500, 502, 503, 504);

  private final PrometheusServer server;
  private final HttpClient http;
  private final RetryPolicy<HttpResponse<String>> repetition;

  /** A client of {@code server}; nothing is asked yet. */
  public PrometheusClient(PrometheusServer server) {
    this.server = server;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(server.timeout())
            .followRedirects(HttpClient.Redirect.NORMAL);
    server.trust().ifPresent(builder::sslContext);
    this.http = builder.build();
    this.repetition =
        RetryPolicy.<HttpResponse<String>>builder()
            .handle(IOException.class)
            .handleResultIf(response -> WORTH_REPEATING.contains(response.statusCode()))
            .withMaxRetries(REPETITIONS)
            .withBackoff(server.pause(), server.pause().multipliedBy(LONGEST_PAUSE))
            .build();
  }

  /**
   * The value of each series of {@code query} at {@code at}.
   *
   * @throws QueryException if the query is wrong
   * @throws PrometheusException if there is no usable answer
   */
  public Result instant(String query, Instant at) {
    return ask("query", Map.of("query", query, "time", at.toString()));
  }

  /**
   * The values of each series of {@code query}, evaluated at {@code first}, every {@code step}
   * after it, and not after {@code last}.
   *
   * @throws IllegalArgumentException if there are more than {@link #MOST_POINTS} such times
   * @throws QueryException if the query is wrong
   * @throws PrometheusException if there is no usable answer
   */
  public Result range(String query, Instant first, Instant last, Duration step) {
    if (Duration.between(first, last).dividedBy(step) >= MOST_POINTS) {
      throw new IllegalArgumentException(
          "a range must have at most %d points, but is from %s to %s by %s"
              .formatted(MOST_POINTS, first, last, step));
    }
    return ask(
        "query_range",
        Map.of(
            "query",
            query,
            "start",
            first.toString(),
            "end",
            last.toString(),
            "step",
            "%d.%03d".formatted(step.toSeconds(), step.toMillisPart())));
  }

  private Result ask(String endpoint, Map<String, String> parameters) {
    HttpResponse<String> response = send(request(endpoint, parameters));
    try {
      Answer answer = Answer.of(response.body());
      if (answer.isSuccess() && response.statusCode() == OK) {
        return new Result(answer.series(), answer.warnings());
      }
      if (WRONG_QUERY.contains(response.statusCode())) {
        throw new QueryException(
            "Prometheus refuses the query '%s': %s"
                .formatted(parameters.get("query"), answer.error()));
      }
      throw trouble("answers " + response.statusCode() + ", " + answer.error(), null);
    } catch (Answer.MalformedException e) {
      throw trouble(
          "answers %d with %s; it begins with '%s'"
              .formatted(response.statusCode(), e.getMessage(), beginning(response.body())),
          e);
    }
  }

  /** Long queries do not fit into an address, so they travel as a form. */
  private HttpRequest request(String endpoint, Map<String, String> parameters) {
    String base = server.base().toString().replaceFirst("/+$", "");
    String form =
        new TreeMap<>(parameters)
            .entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/api/v1/" + endpoint))
            .timeout(server.timeout())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    server.authorization().ifPresent(who -> request.header("Authorization", who.header()));
    return request.build();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return Failsafe.with(repetition).get(() -> http.send(request, BodyHandlers.ofString()));
    } catch (FailsafeException e) {
      if (e.getCause() instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw trouble("was not waited for any longer", e);
      }
      throw trouble("cannot be asked: " + e.getCause(), e);
    }
  }

  private PrometheusException trouble(String what, @Nullable Throwable e) {
    return new PrometheusException("Prometheus at " + server.base() + " " + what, e);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String beginning(String body) {
    String line = body.strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN_CHARACTERS ? line : line.substring(0, SHOWN_CHARACTERS) + "…";
  }

  /**
   * What a query found.
   *
   * @param series the series, in the order of the answer
   * @param warnings what could not be looked at, so that samples may be missing; in the words of
   *     the server
   */
  public record Result(List<Series> series, List<String> warnings) {

    /** Copies both. */
    public Result {
      series = List.copyOf(series);
      warnings = List.copyOf(warnings);
    }
  }
}
