package dev.harmony.rule.horizontal;

import java.util.Objects;

/**
 * The conditions of a HorizontalPodAutoscaler as they were last set; a sync leaves those alone that
 * it did not come to judge.
 *
 * @param ableToScale whether the count could be read, was stabilised or changed
 * @param scalingActive whether some metric gave a proposal
 * @param scalingLimited what cut the stabilised recommendation
 * @param scaledToZero whether the autoscaler itself went to zero
 */
public record HorizontalConditions(
    AbleToScale ableToScale,
    ScalingActive scalingActive,
    ScalingLimited scalingLimited,
    ScaledToZero scaledToZero) {

  private static final HorizontalConditions UNKNOWN =
      new HorizontalConditions(
          AbleToScale.UNKNOWN, ScalingActive.UNKNOWN, ScalingLimited.UNKNOWN, ScaledToZero.UNKNOWN);

  /**
   * @throws NullPointerException if a component is null
   */
  public HorizontalConditions {
    Objects.requireNonNull(ableToScale, "ableToScale");
    Objects.requireNonNull(scalingActive, "scalingActive");
    Objects.requireNonNull(scalingLimited, "scalingLimited");
    Objects.requireNonNull(scaledToZero, "scaledToZero");
  }

  /** The conditions before the first sync. */
  public static HorizontalConditions ofNone() {
    return UNKNOWN;
  }

  /** The same conditions with another reason of {@code AbleToScale}. */
  public HorizontalConditions with(AbleToScale reason) {
    return new HorizontalConditions(reason, scalingActive, scalingLimited, scaledToZero);
  }

  /** The same conditions with another reason of {@code ScalingActive}. */
  public HorizontalConditions with(ScalingActive reason) {
    return new HorizontalConditions(ableToScale, reason, scalingLimited, scaledToZero);
  }

  /** The same conditions with another reason of {@code ScalingLimited}. */
  public HorizontalConditions with(ScalingLimited reason) {
    return new HorizontalConditions(ableToScale, scalingActive, reason, scaledToZero);
  }

  /** The same conditions with another reason of {@code ScaledToZero}. */
  public HorizontalConditions with(ScaledToZero reason) {
    return new HorizontalConditions(ableToScale, scalingActive, scalingLimited, reason);
  }
}
