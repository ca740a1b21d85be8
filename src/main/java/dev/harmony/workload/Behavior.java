package dev.harmony.workload;

import java.util.Objects;

/**
 * Limits on the speed of change in both directions: the {@code behavior} block of {@code
 * autoscaling/v2}. A field that a manifest leaves out keeps its value of {@link #ofDefaults()}, so
 * a partly written block is those defaults with its written fields replaced.
 *
 * @param scaleUp rules while the count rises
 * @param scaleDown rules while the count falls
 */
public record Behavior(ScalingRules scaleUp, ScalingRules scaleDown) {

  /**
   * @throws NullPointerException if a component is null
   */
  public Behavior {
    Objects.requireNonNull(scaleUp, "scaleUp");
    Objects.requireNonNull(scaleDown, "scaleDown");
  }

  /** What Kubernetes makes of an empty {@code behavior} block. */
  public static Behavior ofDefaults() {
    return new Behavior(ScalingRules.ofScaleUpDefaults(), ScalingRules.ofScaleDownDefaults());
  }

  /** The same behavior with other rules for scale-up. */
  public Behavior withScaleUp(ScalingRules rules) {
    return new Behavior(rules, scaleDown);
  }

  /** The same behavior with other rules for scale-down. */
  public Behavior withScaleDown(ScalingRules rules) {
    return new Behavior(scaleUp, rules);
  }
}
