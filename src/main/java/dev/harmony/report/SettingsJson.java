package dev.harmony.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harmony.capacity.ReplicaModel;
import dev.harmony.simulation.ConfidenceIntervals;
import dev.harmony.simulation.Interval;
import dev.harmony.simulation.ReplayWorld;
import dev.harmony.simulation.SimulationSettings;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ServiceLevelObjective;
import dev.harmony.workload.StartupSettings;

/** The parts of {@code report.json} that say what was asked for. */
final class SettingsJson {

  private static final double MILLIS = 1000.0;

  private SettingsJson() {}

  /** What the policy wants. */
  static ObjectNode policy(ScalingPolicy policy) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("namespace", policy.key().namespace());
    node.put("name", policy.key().name());
    node.put("minReplicas", policy.bounds().minimum());
    node.put("maxReplicas", policy.bounds().maximum());
    node.put("gpusPerReplica", policy.gpusPerReplica());
    node.put("capacityPerReplica", policy.capacity().perReplica());
    node.put("gpuHourPrice", policy.cost().gpuHourPrice());
    node.put("churnPenaltyPerReplica", policy.cost().churnPenaltyPerReplica());
    node.put("violationTolerance", policy.violationTolerance());
    ArrayNode objectives = node.putArray("objectives");
    policy.objectives().forEach(each -> objectives.add(objective(each)));
    node.put("trust", policy.forecast().trust().toString());
    node.put("hasBehavior", policy.behavior().isPresent());
    return node;
  }

  private static ObjectNode objective(ServiceLevelObjective objective) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    objective
        .latency()
        .ifPresent(
            latency -> {
              node.put("indicator", latency.indicator());
              node.put("threshold", latency.threshold());
            });
    node.put("target", objective.target());
    node.put("budgetWindowSeconds", objective.budgetWindow().toSeconds());
    objective
        .maximumViolationProbability()
        .ifPresent(cap -> node.put("maxViolationProbability", cap));
    return node;
  }

  /** The world of the replay. */
  static ObjectNode simulation(ReplayWorld world) {
    SimulationSettings settings = world.settings();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("startup", startup(settings.startup()));
    node.set("nodeLeadTime", startup(settings.nodeLeadTime()));
    if (settings.reservedReplicas() < Integer.MAX_VALUE) {
      node.put("reservedReplicas", settings.reservedReplicas());
    }
    if (settings.poolLimit() < Integer.MAX_VALUE) {
      node.put("poolLimit", settings.poolLimit());
    }
    node.put("podStartFailureProbability", settings.podStartFailureProbability());
    node.put("drainSeconds", settings.drain().toMillis() / MILLIS);
    node.put("scrapeDelaySeconds", settings.scrapeDelay().toMillis() / MILLIS);
    node.put("patienceSeconds", settings.patience().toMillis() / MILLIS);
    world.requests().ifPresent(each -> node.set("replica", replica(each.model())));
    return node;
  }

  /** What a replica does with requests. */
  private static ObjectNode replica(ReplicaModel model) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("iterationSeconds", model.iterationSeconds());
    node.put("promptTokenSeconds", model.promptTokenSeconds());
    node.put("generatedTokenSeconds", model.generatedTokenSeconds());
    node.put("cachedTokenSeconds", model.cachedTokenSeconds());
    node.put("maximumBatch", model.maximumBatch());
    node.put("cacheTokens", model.cacheTokens());
    return node;
  }

  private static ObjectNode startup(StartupSettings settings) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("p50Seconds", settings.median().toMillis() / MILLIS);
    node.put("p95Seconds", settings.percentile95().toMillis() / MILLIS);
    return node;
  }

  /** The intervals of a score. */
  static ObjectNode intervals(ConfidenceIntervals intervals) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("gpuHours", interval(intervals.gpuHours()));
    node.set("slaViolationRatio", interval(intervals.slaViolationRatio()));
    return node;
  }

  /** An interval as {@code [lower, upper]}. */
  static ArrayNode interval(Interval interval) {
    return JsonNodeFactory.instance.arrayNode().add(interval.lower()).add(interval.upper());
  }
}
