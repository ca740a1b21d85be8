package dev.harmony.rule.knative;

import com.fasterxml.jackson.databind.JsonNode;
import dev.harmony.rule.GoldenColumns;
import dev.harmony.rule.GoldenFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** One recorded scenario: the autoscaler, the demand and the world around it. */
final class KnativeScenario {

  private final JsonNode scenario;
  private final GoldenColumns columns;
  private final KnativePodAutoscaler autoscaler;

  private KnativeScenario(JsonNode scenario) {
    this.scenario = scenario;
    this.columns = new GoldenColumns(scenario);
    this.autoscaler = new KnativePodAutoscaler(settings(scenario.path("resolved")));
  }

  static KnativeScenario read(Path file) throws IOException {
    return new KnativeScenario(GoldenFiles.read(file));
  }

  private static KnativeSettings settings(JsonNode resolved) {
    return new KnativeSettings(
        resolved.path("target_value").asDouble(),
        resolved.path("total_value").asDouble(),
        resolved.path("target_burst_capacity").asDouble(),
        seconds(resolved, "stable_window_s"),
        seconds(resolved, "panic_window_s"),
        resolved.path("aggregation").asText().isEmpty()
            ? MetricAggregation.LINEAR
            : MetricAggregation.WEIGHTED_EXPONENTIAL,
        resolved.path("panic_threshold").asDouble(),
        resolved.path("max_scale_up_rate").asDouble(),
        resolved.path("max_scale_down_rate").asDouble(),
        seconds(resolved, "scale_down_delay_s"),
        resolved.path("activation_scale").asInt(),
        resolved.path("reachable").asBoolean());
  }

  private static Duration seconds(JsonNode node, String field) {
    return Duration.ofMillis(Math.round(1000 * node.path(field).asDouble()));
  }

  KnativePodAutoscaler autoscaler() {
    return autoscaler;
  }

  GoldenColumns columns() {
    return columns;
  }

  JsonNode plant() {
    return scenario.path("plant");
  }

  /** A moment of the plant within its second, in milliseconds. */
  long offset(String event) {
    return plant().path(event + "_offset_ms").asLong();
  }

  JsonNode resolved() {
    return scenario.path("resolved");
  }

  double demand(long millis) {
    JsonNode values = scenario.path("demand").path("values");
    int step =
        (int) (millis / Math.round(1000 * scenario.path("demand").path("step_s").asDouble()));
    return values.path(Math.min(step, values.size() - 1)).asDouble();
  }

  /** Whether the scrapes at {@code millis} fail. */
  boolean scrapeFails(long millis) {
    for (JsonNode outage : plant().path("scrape_outages")) {
      if (1000 * outage.path("from_s").asLong() <= millis
          && millis < 1000 * outage.path("to_s").asLong()) {
        return true;
      }
    }
    return false;
  }
}
