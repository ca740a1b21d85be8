package dev.harmony.flow.training;

import dev.harmony.flow.Parameters;
import java.time.Duration;

/**
 * What came of a training.
 *
 * @param parameters the best that were validated
 * @param score what they scored
 * @param before what the training began with scored
 * @param steps how many steps were made
 * @param bestStep after how many of them these were the best
 * @param spent how long it took
 */
public record TrainingResult(
    Parameters parameters,
    ValidationScore score,
    ValidationScore before,
    long steps,
    long bestStep,
    Duration spent) {

  /** Whether the training made anything better. */
  public boolean isBetter() {
    return score.overall() < before.overall();
  }
}
