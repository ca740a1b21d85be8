package dev.harmony.kubernetes;

import dev.harmony.kubernetes.crd.BehaviorSpec;
import dev.harmony.workload.Behavior;
import dev.harmony.workload.ScalingRatePolicy;
import dev.harmony.workload.ScalingRules;
import dev.harmony.workload.SelectPolicy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From {@code spec.behavior} to the limits of the domain. */
final class BehaviorMapping {

  private BehaviorMapping() {}

  /**
   * The limits that {@code spec} states, with Kubernetes' own values for what it leaves out.
   *
   * @param place the block {@code behavior}
   * @throws ManifestException if a list of policies is empty or a tolerance negative
   */
  static Behavior behavior(FieldPlace place, BehaviorSpec spec) {
    Behavior defaults = Behavior.ofDefaults();
    return new Behavior(
        rules(place.field("scaleUp"), spec.scaleUp(), defaults.scaleUp()),
        rules(place.field("scaleDown"), spec.scaleDown(), defaults.scaleDown()));
  }

  private static ScalingRules rules(
      FieldPlace place, BehaviorSpec.@Nullable Rules spec, ScalingRules defaults) {
    if (spec == null) {
      return defaults;
    }
    ScalingRules rules = defaults;
    if (spec.stabilizationWindowSeconds() != null) {
      rules = rules.withStabilizationWindow(Duration.ofSeconds(spec.stabilizationWindowSeconds()));
    }
    if (spec.selectPolicy() != null) {
      rules = rules.withSelectPolicy(SelectPolicy.valueOf(spec.selectPolicy().name()));
    }
    if (spec.policies() != null) {
      rules = rules.withPolicies(policies(place.field("policies"), spec.policies()));
    }
    if (spec.tolerance() != null) {
      rules =
          rules.withTolerance(
              Quantities.notNegative(place.field("tolerance"), spec.tolerance()).orElse(0));
    }
    return rules;
  }

  private static List<ScalingRatePolicy> policies(
      FieldPlace place, List<BehaviorSpec.RatePolicy> policies) {
    if (policies.isEmpty()) {
      throw place.problem("must not be empty, did you mean selectPolicy: Disabled?");
    }
    return policies.stream()
        .map(
            each ->
                new ScalingRatePolicy(
                    ScalingRatePolicy.Type.valueOf(each.type().name()),
                    each.value(),
                    Duration.ofSeconds(each.periodSeconds())))
        .toList();
  }
}
