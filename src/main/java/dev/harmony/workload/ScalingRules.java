package dev.harmony.workload;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How fast the replica count may change in one direction.
 *
 * @param stabilizationWindow how far back recommendations still hold a change; zero to one hour
 * @param selectPolicy which rate policy binds
 * @param policies the rate policies; at least one
 * @param tolerance largest relative deviation of a metric from its target that changes nothing; not
 *     negative; empty for the controller's own
 */
public record ScalingRules(
    Duration stabilizationWindow,
    SelectPolicy selectPolicy,
    List<ScalingRatePolicy> policies,
    OptionalDouble tolerance) {

  /** The scale-down window of a controller that is not told otherwise. */
  public static final Duration DEFAULT_SCALE_DOWN_WINDOW = Duration.ofMinutes(5);

  private static final Duration LONGEST_WINDOW = Duration.ofHours(1);
  private static final Duration DEFAULT_PERIOD = Duration.ofSeconds(15);

  private static final ScalingRules SCALE_UP_DEFAULTS =
      new ScalingRules(
          Duration.ZERO,
          SelectPolicy.MAX,
          List.of(
              ScalingRatePolicy.ofPods(4, DEFAULT_PERIOD),
              ScalingRatePolicy.ofPercent(100, DEFAULT_PERIOD)),
          OptionalDouble.empty());

  private static final ScalingRules SCALE_DOWN_DEFAULTS =
      new ScalingRules(
          DEFAULT_SCALE_DOWN_WINDOW,
          SelectPolicy.MAX,
          List.of(ScalingRatePolicy.ofPercent(100, DEFAULT_PERIOD)),
          OptionalDouble.empty());

  /**
   * @throws IllegalArgumentException if the window does not lie in [0, 1 h], there is no policy, or
   *     the tolerance is negative or not finite
   */
  public ScalingRules {
    Objects.requireNonNull(selectPolicy, "selectPolicy");
    policies = List.copyOf(policies);
    if (stabilizationWindow.isNegative() || stabilizationWindow.compareTo(LONGEST_WINDOW) > 0) {
      throw new IllegalArgumentException(
          "stabilizationWindow must lie in [0, 1 h], but is " + stabilizationWindow);
    }
    if (policies.isEmpty()) {
      throw new IllegalArgumentException(
          "policies must not be empty. Did you mean selectPolicy Disabled?");
    }
    double relative = tolerance.orElse(0);
    if (!(relative >= 0 && Double.isFinite(relative))) {
      throw new IllegalArgumentException(
          "tolerance must be finite and not negative, but is " + relative);
    }
  }

  /** What Kubernetes fills in for scale-up: no window; 4 replicas or 100 % in 15 s. */
  public static ScalingRules ofScaleUpDefaults() {
    return SCALE_UP_DEFAULTS;
  }

  /** What Kubernetes fills in for scale-down: a window of 300 s; 100 % in 15 s. */
  public static ScalingRules ofScaleDownDefaults() {
    return SCALE_DOWN_DEFAULTS;
  }

  /** The same rules with another window. */
  public ScalingRules withStabilizationWindow(Duration window) {
    return new ScalingRules(window, selectPolicy, policies, tolerance);
  }

  /** The same rules with another choice among the policies. */
  public ScalingRules withSelectPolicy(SelectPolicy choice) {
    return new ScalingRules(stabilizationWindow, choice, policies, tolerance);
  }

  /** The same rules with other policies, which replace all of the present ones. */
  public ScalingRules withPolicies(List<ScalingRatePolicy> replacement) {
    return new ScalingRules(stabilizationWindow, selectPolicy, replacement, tolerance);
  }

  /** The same rules with a tolerance of their own. */
  public ScalingRules withTolerance(double relative) {
    return new ScalingRules(
        stabilizationWindow, selectPolicy, policies, OptionalDouble.of(relative));
  }
}
