package dev.harmony.evaluation.score;

/**
 * The loss by which a protocol compares forecasters.
 *
 * @param measure the loss
 * @param ahead of which step ahead, from 1; 0 for the mean over all
 */
public record ComparedLoss(Measure measure, int ahead) {

  /** The continuous ranked probability score by quantiles, over all steps. */
  public static final ComparedLoss USUAL = new ComparedLoss(Measure.CRPS, 0);

  /** The number of the farthest step that it looks at, of {@code steps}. */
  int farthest(int steps) {
    return ahead == 0 ? steps : ahead;
  }

  /** Whether it looks at {@code step}, from 0. */
  boolean includes(int step) {
    return ahead == 0 || step == ahead - 1;
  }
}
