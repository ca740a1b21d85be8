package dev.harmony.prometheus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the HTTP API of Prometheus answers: {@code {"status": …, "data": {"resultType": …, "result":
 * […]}, "errorType": …, "error": …, "warnings": […]}}.
 */
final class Answer {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, Double> NOT_FINITE =
      Map.of(
          "NaN", Double.NaN,
          "+Inf", Double.POSITIVE_INFINITY,
          "-Inf", Double.NEGATIVE_INFINITY);

  /** The last second of the year 2199. */
  private static final double LATEST_SECOND = 7_258_118_399.0;

  private final JsonNode root;

  private Answer(JsonNode root) {
    this.root = root;
  }

  /**
   * The answer in {@code body}.
   *
   * @throws MalformedException if it is none
   */
  static Answer of(String body) throws MalformedException {
    try {
      JsonNode root = JSON.readTree(body);
      if (!root.path("status").isTextual()) {
        throw new MalformedException("no answer of Prometheus: it has no 'status'");
      }
      return new Answer(root);
    } catch (JsonProcessingException e) {
      throw new MalformedException("no JSON: " + e.getOriginalMessage());
    }
  }

  boolean isSuccess() {
    return root.path("status").asText().equals("success");
  }

  /** Why there is no result. */
  String error() {
    return root.path("error").asText("an error without a word");
  }

  /** What Prometheus or a store behind it could not look at, in its words. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    root.path("warnings").forEach(each -> warnings.add(each.asText()));
    return List.copyOf(warnings);
  }

  /**
   * The series of the result, in its order.
   *
   * @throws MalformedException if the result is no list of series of numbers
   */
  List<Series> series() throws MalformedException {
    JsonNode data = root.path("data");
    String type = data.path("resultType").asText();
    if (!type.equals("matrix") && !type.equals("vector")) {
      throw new MalformedException("a result of type '" + type + "', expected series");
    }
    List<Series> series = new ArrayList<>();
    for (JsonNode each : data.path("result")) {
      if (each.has("histogram") || each.has("histograms")) {
        throw new MalformedException("native histograms, expected numbers");
      }
      List<Sample> samples = new ArrayList<>();
      if (each.has("value")) {
        samples.add(sample(each.path("value")));
      }
      for (JsonNode pair : each.path("values")) {
        samples.add(sample(pair));
      }
      series.add(new Series(labels(each.path("metric")), samples));
    }
    return List.copyOf(series);
  }

  private static Map<String, String> labels(JsonNode metric) {
    Map<String, String> labels = new LinkedHashMap<>();
    metric.properties().forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
    return labels;
  }

  private static Sample sample(JsonNode pair) throws MalformedException {
    double seconds = pair.path(0).asDouble(-1);
    String text = pair.path(1).asText();
    if (pair.size() != 2 || !(seconds >= 0 && seconds <= LATEST_SECOND)) {
      throw new MalformedException("a sample '" + pair + "', expected [seconds, \"value\"]");
    }
    return new Sample(Instant.ofEpochMilli(Math.round(seconds * 1000)), value(text));
  }

  private static double value(String text) throws MalformedException {
    try {
      Double known = NOT_FINITE.get(text);
      return known == null ? Double.parseDouble(text) : known;
    } catch (NumberFormatException e) {
      throw new MalformedException("a value '" + text + "', expected a number");
    }
  }

  /** An answer that Prometheus would not give; the message says what it holds. */
  static final class MalformedException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
      super(message);
    }
  }
}
