package dev.harmony.rule.horizontal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.harmony.workload.Behavior;
import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.ScalingRatePolicy;
import dev.harmony.workload.ScalingRules;
import dev.harmony.workload.SelectPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a manifest as it was written, before Kubernetes filled in its defaults. */
final class GoldenSpecification {

  private GoldenSpecification() {}

  static HorizontalPodAutoscaler autoscaler(JsonNode scenario) {
    JsonNode specification = scenario.path("hpa_spec_as_written");
    List<MetricSpecification> metrics = new ArrayList<>();
    specification.path("metrics").forEach(metric -> metrics.add(metric(metric)));
    JsonNode controller = scenario.path("controller");
    return new HorizontalPodAutoscaler(
        new ReplicaBounds(
            specification.path("minReplicas").asInt(1), specification.path("maxReplicas").asInt()),
        metrics,
        behavior(specification.path("behavior"), seconds(controller, "downscale_stabilization_s")),
        new ControllerSettings(
            controller.path("tolerance").asDouble(),
            seconds(controller, "downscale_stabilization_s"),
            seconds(controller, "cpu_initialization_period_s"),
            seconds(controller, "initial_readiness_delay_s")));
  }

  /** The words by which the controller names a metric in its reasons. */
  static String label(JsonNode metric) {
    return switch (metric.path("type").asText()) {
      case "Pods" -> "pods metric " + metric.path("pods").path("metric").path("name").asText();
      case "Resource" -> {
        JsonNode resource = metric.path("resource");
        boolean utilization = resource.path("target").has("averageUtilization");
        yield resource.path("name").asText()
            + (utilization ? " resource utilization (percentage of request)" : " resource");
      }
      case "Object" -> {
        JsonNode object = metric.path("object");
        String name = object.path("metric").path("name").asText();
        yield object.path("target").has("value")
            ? object.path("describedObject").path("kind").asText() + " metric " + name
            : "external metric " + name + "(nil)";
      }
      default ->
          "external metric "
              + metric.path("external").path("metric").path("name").asText()
              + "(nil)";
    };
  }

  private static MetricSpecification metric(JsonNode metric) {
    String type = metric.path("type").asText();
    JsonNode source = metric.path(type.toLowerCase(Locale.ROOT));
    JsonNode target = source.path("target");
    String name = source.path("metric").path("name").asText();
    return switch (type) {
      case "Pods" -> new PodsMetric(name, milli(target.path("averageValue")));
      case "Resource" ->
          target.has("averageUtilization")
              ? new ResourceUtilizationMetric(
                  source.path("name").asText(), target.path("averageUtilization").asInt())
              : new ResourceValueMetric(
                  source.path("name").asText(), milli(target.path("averageValue")));
      case "Object" -> new ObjectMetric(name, totalTarget(target));
      case "External" -> new ExternalMetric(name, totalTarget(target));
      default -> throw new IllegalArgumentException("type must be known, but is " + type);
    };
  }

  private static TotalTarget totalTarget(JsonNode target) {
    return target.has("value")
        ? TotalTarget.ofValue(milli(target.path("value")))
        : TotalTarget.ofAverageValue(milli(target.path("averageValue")));
  }

  private static Optional<Behavior> behavior(JsonNode behavior, Duration controllerWindow) {
    if (behavior.isMissingNode()) {
      return Optional.empty();
    }
    return Optional.of(
        new Behavior(
            rules(behavior.path("scaleUp"), ScalingRules.ofScaleUpDefaults()),
            rules(
                behavior.path("scaleDown"),
                ScalingRules.ofScaleDownDefaults().withStabilizationWindow(controllerWindow))));
  }

  private static ScalingRules rules(JsonNode written, ScalingRules defaults) {
    ScalingRules rules = defaults;
    if (written.has("stabilizationWindowSeconds")) {
      rules = rules.withStabilizationWindow(seconds(written, "stabilizationWindowSeconds"));
    }
    if (written.has("selectPolicy")) {
      String choice = written.path("selectPolicy").asText();
      rules = rules.withSelectPolicy(SelectPolicy.valueOf(choice.toUpperCase(Locale.ROOT)));
    }
    if (written.has("policies")) {
      List<ScalingRatePolicy> policies = new ArrayList<>();
      written.path("policies").forEach(policy -> policies.add(policy(policy)));
      rules = rules.withPolicies(policies);
    }
    if (written.has("tolerance")) {
      rules = rules.withTolerance(milli(written.path("tolerance")) / 1000.0);
    }
    return rules;
  }

  private static ScalingRatePolicy policy(JsonNode policy) {
    String type = policy.path("type").asText().toUpperCase(Locale.ROOT);
    return new ScalingRatePolicy(
        ScalingRatePolicy.Type.valueOf(type),
        policy.path("value").asInt(),
        seconds(policy, "periodSeconds"));
  }

  private static Duration seconds(JsonNode node, String field) {
    return Duration.ofSeconds(node.path(field).asLong());
  }

  /** A quantity in thousandths, such as {@code 250m} or {@code 10}. */
  private static long milli(JsonNode quantity) {
    String text = quantity.asText();
    return text.endsWith("m")
        ? Long.parseLong(text.substring(0, text.length() - 1))
        : new BigDecimal(text).movePointRight(3).longValueExact();
  }
}
