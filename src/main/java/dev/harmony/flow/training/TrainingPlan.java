package dev.harmony.flow.training;

import java.util.List;
import java.util.Objects;

/**
 * How a network is trained. The training ends after {@code steps}, when its time is over, or when
 * it no longer improves.
 *
 * @param seed of the first weights and of all examples
 * @param sampling how examples are drawn
 * @param rate how fast is learnt
 * @param decay of weights, decoupled; at least 0
 * @param clip the longest gradient; longer ones are shortened to it; positive
 * @param average what an average of the weights keeps at each step; in [0, 1), 0 for none
 * @param steps the most steps; positive
 * @param check after how many steps the average is validated; positive
 * @param patience after how many checks without a better score the training ends; positive
 * @param validation how many windows of each family are validated; positive
 */
public record TrainingPlan(
    long seed,
    Sampling sampling,
    LearningRate rate,
    double decay,
    double clip,
    double average,
    long steps,
    int check,
    int patience,
    int validation) {

  /**
   * @throws IllegalArgumentException if a number lies outside its range
   */
  public TrainingPlan {
    Objects.requireNonNull(sampling, "sampling");
    Objects.requireNonNull(rate, "rate");
    if (!(decay >= 0 && Double.isFinite(decay))) {
      throw new IllegalArgumentException("decay must be at least 0, but is " + decay);
    }
    if (!(clip > 0)) {
      throw new IllegalArgumentException("clip must be positive, but is " + clip);
    }
    if (!(average >= 0 && average < 1)) {
      throw new IllegalArgumentException("average must lie in [0, 1), but is " + average);
    }
    requirePositive("steps", steps);
    requirePositive("check", check);
    requirePositive("patience", patience);
    requirePositive("validation", validation);
  }

  /** What the shipped model is trained with. */
  public static TrainingPlan standard() {
    return new TrainingPlan(
        1,
        new Sampling(256, List.of(1, 2, 3, 4, 5, 6, 7, 8), 18, 0.1, 0.3),
        new LearningRate(1e-3, 0.03, 0.01),
        0.02,
        1,
        0.998,
        30_000,
        500,
        20,
        64);
  }

  /** The same with another seed. */
  public TrainingPlan withSeed(long other) {
    return new TrainingPlan(
        other, sampling, rate, decay, clip, average, steps, check, patience, validation);
  }

  /** The same with another number of steps at most. */
  public TrainingPlan withSteps(long most) {
    return new TrainingPlan(
        seed, sampling, rate, decay, clip, average, most, check, patience, validation);
  }

  private static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, but is " + value);
    }
  }
}
