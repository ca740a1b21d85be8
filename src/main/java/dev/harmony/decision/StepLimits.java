package dev.harmony.decision;

/**
 * How far the replica count may change in one step.
 *
 * @param up the most that may be added; positive
 * @param down the most that may be removed; positive
 */
public record StepLimits(int up, int down) {

  /** Any change is allowed. */
  public static final StepLimits NONE = new StepLimits(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /**
   * @throws IllegalArgumentException if a limit is not positive
   */
  public StepLimits {
    if (up < 1 || down < 1) {
      throw new IllegalArgumentException(
          "step limits must be at least 1, but are up %d and down %d".formatted(up, down));
    }
  }
}
