package dev.harmony.kubernetes;

import dev.harmony.kubernetes.crd.IndicatorSpec;
import dev.harmony.kubernetes.crd.ObjectivesSpec;
import dev.harmony.kubernetes.crd.ObjectivesSpec.ServiceLevel;
import dev.harmony.kubernetes.crd.ScalingPolicySpec;
import dev.harmony.workload.CostModel;
import dev.harmony.workload.LatencyThreshold;
import dev.harmony.workload.ServiceLevelObjective;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From {@code spec.objectives} to the promises and prices of the domain.
 *
 * <p>The promise that steers is the one on the demand: a step is good when what is ready can serve
 * it at the objective. A policy that promises only latencies has it too, as strict as the strictest
 * of them, because capacity means what one replica serves at the objective; a policy without any
 * promise has it at 0.99.
 */
final class ObjectiveMapping {

  /** A share of steps means little over less. */
  private static final Duration SHORTEST_BUDGET = Duration.ofHours(1);

  private static final Duration LONGEST_BUDGET = Duration.ofDays(366);

  private ObjectiveMapping() {}

  /**
   * The promises of a policy, the one on the demand first.
   *
   * @param place the list {@code sla}
   * @throws ManifestException if a promise names no indicator, the same as another one, or a value
   *     that is not allowed
   */
  static List<ServiceLevelObjective> objectives(FieldPlace place, ScalingPolicySpec spec) {
    List<ServiceLevel> levels =
        spec.objectives() == null ? List.of() : PolicyRules.orEmpty(spec.objectives().sla());
    List<ServiceLevelObjective> objectives = new ArrayList<>();
    Set<String> judged = new HashSet<>();
    for (int index = 0; index < levels.size(); index++) {
      ServiceLevel level = levels.get(index);
      if (!judged.add(level.indicator())) {
        throw place
            .item(index)
            .field("indicator")
            .problem("must be unique, but '%s' is written twice".formatted(level.indicator()));
      }
      objectives.add(objective(place.item(index), level, spec.indicators()));
    }
    if (objectives.stream().allMatch(each -> each.latency().isPresent())) {
      objectives.add(ofStrictest(objectives));
    }
    objectives.sort(Comparator.comparing(each -> each.latency().isPresent()));
    return List.copyOf(objectives);
  }

  /**
   * What mishaps cost.
   *
   * @param place the block {@code cost}
   * @throws ManifestException if a price is negative
   */
  static CostModel cost(FieldPlace place, @Nullable ObjectivesSpec spec) {
    if (spec == null || spec.cost() == null) {
      return CostModel.GPU_HOURS;
    }
    return new CostModel(
        CostModel.GPU_HOURS.gpuHourPrice(),
        Quantities.notNegative(
            place.field("slaViolationPenaltyPerHour"), spec.cost().slaViolationPenaltyPerHour()),
        Quantities.notNegative(
                place.field("churnPenaltyPerReplica"), spec.cost().churnPenaltyPerReplica())
            .orElse(0));
  }

  private static ServiceLevelObjective objective(
      FieldPlace place, ServiceLevel level, List<IndicatorSpec> indicators) {
    double target =
        Quantities.share(place.field("target"), level.target())
            .orElse(ServiceLevelObjective.DEFAULT_TARGET);
    Duration budgetWindow = budgetWindow(place.field("budgetWindow"), level.budgetWindow());
    OptionalDouble cap =
        Quantities.share(place.field("maxViolationProbability"), level.maxViolationProbability());
    return new ServiceLevelObjective(latency(place, level, indicators), target, budgetWindow, cap);
  }

  private static Duration budgetWindow(FieldPlace place, @Nullable String written) {
    if (written == null) {
      return ServiceLevelObjective.DEFAULT_BUDGET_WINDOW;
    }
    Duration window = Durations.positive(place, written);
    if (window.compareTo(SHORTEST_BUDGET) < 0 || window.compareTo(LONGEST_BUDGET) > 0) {
      throw place.problem("must be from 1h to 366d, but is '%s'".formatted(written));
    }
    return window;
  }

  private static Optional<LatencyThreshold> latency(
      FieldPlace place, ServiceLevel level, List<IndicatorSpec> indicators) {
    IndicatorSpec indicator =
        IndicatorRules.require(place.field("indicator"), level.indicator(), indicators);
    return switch (indicator.role()) {
      case LATENCY -> {
        if (level.threshold() == null) {
          throw place.bareProblem(place.field("threshold").path() + " is required");
        }
        double threshold = Quantities.positive(place.field("threshold"), level.threshold());
        yield Optional.of(new LatencyThreshold(indicator.name(), threshold));
      }
      case DEMAND -> {
        if (level.threshold() != null || level.operator() != null) {
          throw place.problem(
              "promises that the demand '%s' is served, which has no threshold or operator"
                  .formatted(indicator.name()));
        }
        yield Optional.empty();
      }
      case UTILIZATION, CONTEXT ->
          throw place
              .field("indicator")
              .problem(
                  "must have the role Latency or Demand, but '%s' has %s"
                      .formatted(indicator.name(), EnumWords.word(indicator.role())));
    };
  }

  private static ServiceLevelObjective ofStrictest(List<ServiceLevelObjective> objectives) {
    return objectives.stream()
        .max(Comparator.comparingDouble(ServiceLevelObjective::target))
        .map(
            strictest ->
                new ServiceLevelObjective(
                    Optional.empty(),
                    strictest.target(),
                    strictest.budgetWindow(),
                    strictest.maximumViolationProbability()))
        .orElseGet(() -> ServiceLevelObjective.ofCapacity(ServiceLevelObjective.DEFAULT_TARGET));
  }
}
