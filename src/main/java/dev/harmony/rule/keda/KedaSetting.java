package dev.harmony.rule.keda;

import dev.harmony.rule.horizontal.HorizontalSetting;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The settings of a KEDA ScaledObject with one trigger, whose metric is the demand (KEDA 2.16,
 * "ScaledObject specification"). {@code idleReplicaCount}, of which KEDA supports only zero below a
 * higher minimum, would leave the bounds of the policy and is not there; a policy with a minimum of
 * zero is scaled to zero without it.
 *
 * @param horizontal the threshold of the trigger as a share of the capacity of one replica, and the
 *     scale-down window of the HorizontalPodAutoscaler that KEDA makes
 * @param pollingInterval how often KEDA looks at the trigger itself; positive
 * @param cooldownPeriod how long after the trigger was last active it scales to zero; not negative
 * @param activationThreshold demand per second above which the trigger is active; not negative
 */
public record KedaSetting(
    HorizontalSetting horizontal,
    Duration pollingInterval,
    Duration cooldownPeriod,
    double activationThreshold) {

  private static final List<KedaSetting> GRID =
      HorizontalSetting.grid().stream().map(KedaSetting::of).toList();

  /**
   * @throws IllegalArgumentException if a component lies outside its range
   */
  public KedaSetting {
    Objects.requireNonNull(horizontal, "horizontal");
    if (pollingInterval.isNegative() || pollingInterval.isZero()) {
      throw new IllegalArgumentException(
          "pollingInterval must be positive, but is " + pollingInterval);
    }
    if (cooldownPeriod.isNegative()) {
      throw new IllegalArgumentException(
          "cooldownPeriod must not be negative, but is " + cooldownPeriod);
    }
    if (!(activationThreshold >= 0 && Double.isFinite(activationThreshold))) {
      throw new IllegalArgumentException(
          "activationThreshold must be finite and not negative, but is " + activationThreshold);
    }
  }

  /** KEDA's defaults: polling every 30 s, a cooldown of 300 s, activation above zero. */
  public static KedaSetting of(HorizontalSetting horizontal) {
    return new KedaSetting(horizontal, Duration.ofSeconds(30), Duration.ofSeconds(300), 0);
  }

  /** KEDA's defaults with a threshold of 70 % and Kubernetes' window. */
  public static KedaSetting ofDefault() {
    return of(HorizontalSetting.ofDefault());
  }

  /** KEDA's defaults at every threshold and window of {@link HorizontalSetting#grid()}. */
  public static List<KedaSetting> grid() {
    return GRID;
  }
}
