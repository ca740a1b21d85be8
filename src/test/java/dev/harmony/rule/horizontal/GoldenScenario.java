package dev.harmony.rule.horizontal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.harmony.rule.GoldenColumns;
import dev.harmony.rule.GoldenFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One recorded scenario: the autoscaler, what each sync saw, and what the controller decided. */
final class GoldenScenario {

  private final JsonNode scenario;
  private final GoldenColumns columns;
  private final GoldenPods pods;
  private final HorizontalPodAutoscaler autoscaler;

  private GoldenScenario(JsonNode scenario) {
    this.scenario = scenario;
    this.columns = new GoldenColumns(scenario);
    this.pods = new GoldenPods(scenario);
    this.autoscaler = GoldenSpecification.autoscaler(scenario);
  }

  static GoldenScenario read(Path file) throws IOException {
    return new GoldenScenario(GoldenFiles.read(file));
  }

  GoldenColumns columns() {
    return columns;
  }

  HorizontalPodAutoscaler autoscaler() {
    return autoscaler;
  }

  String label(int metric) {
    return GoldenSpecification.label(
        scenario.path("hpa_spec_as_written").path("metrics").path(metric));
  }

  HorizontalState start() {
    return HorizontalState.ofStart(columns.count("spec_before", 0), beginning(0));
  }

  private Instant beginning(int tick) {
    return Instant.ofEpochMilli(columns.milli("t_s", tick));
  }

  List<GoldenPods.Pod> pods(int tick) {
    return pods.at(columns.milli("t_s", tick));
  }

  HorizontalObservation observe(int tick) {
    List<GoldenPods.Pod> present = pods(tick);
    // Every query takes its time, and the decision comes after the last of them.
    long latency = scenario.path("controller").path("sync_latency_ms").asLong();
    Instant now = beginning(tick).plusMillis(latency * autoscaler.metrics().size());
    List<MetricReading> readings = new ArrayList<>();
    for (int metric = 0; metric < autoscaler.metrics().size(); metric++) {
      readings.add(reading(metric, tick, present, now));
    }
    return new HorizontalObservation(
        now,
        columns.count("spec_before", tick),
        columns.count("status_replicas", tick),
        present.size(),
        columns.count("ready", tick),
        readings);
  }

  private MetricReading reading(int metric, int tick, List<GoldenPods.Pod> present, Instant now) {
    String query = columns.at("m" + metric + "_query", tick).asText("ok");
    if (!query.equals("ok")) {
      return new MetricReading.Failed();
    }
    if (autoscaler.metrics().get(metric).existsWithoutPods()) {
      return new MetricReading.Total(columns.at("m" + metric + "_value_milli", tick).asLong());
    }
    JsonNode source = scenario.path("metric_sources").path(metric);
    double demand = demand(source, tick);
    double weights =
        present.stream()
            .filter(GoldenPods.Pod::isReady)
            .mapToDouble(pod -> weight(source, pod.ordinal()))
            .sum();
    Instant takenAt = now.minusSeconds(source.path("timestamp_age_s").asLong());
    Duration window = Duration.ofSeconds(source.path("window_s").asLong());
    long millis = columns.milli("t_s", tick);
    return new MetricReading.PodSamples(
        present.stream()
            .map(
                pod ->
                    pods.observe(pod, usage(source, pod, demand, weights, millis), takenAt, window))
            .toList());
  }

  private double demand(JsonNode source, int tick) {
    double scale = source.path("scale").asDouble(0);
    return columns.at("demand" + source.path("demand").asInt(), tick).asDouble()
        * (scale == 0 ? 1 : scale);
  }

  private static Optional<Long> usage(
      JsonNode source, GoldenPods.Pod pod, double demand, double weights, long millis) {
    if (pod.stage() != PodStage.RUNNING) {
      return Optional.empty();
    }
    for (JsonNode gap : source.path("missing")) {
      if (GoldenPods.concerns(gap, pod.ordinal()) && GoldenPods.covers(gap, millis)) {
        return Optional.empty();
      }
    }
    if (!pod.isReady()) {
      return source.path("unready_reports").asBoolean()
          ? Optional.of(source.path("idle_milli").asLong())
          : Optional.empty();
    }
    double share = demand * weight(source, pod.ordinal()) / weights;
    long milli = (long) Math.floor(1000 * share + 0.5);
    long cap = source.path("cap_milli").asLong(0);
    return Optional.of(cap > 0 ? Math.min(cap, milli) : milli);
  }

  private static double weight(JsonNode source, int ordinal) {
    JsonNode weights = source.path("weights");
    return weights.isEmpty() ? 1 : weights.path(ordinal % weights.size()).asDouble();
  }
}
