package dev.harmony.forecast;

import java.time.Duration;

/** Which of its past errors tell how an expert may err now. */
public sealed interface ErrorLaw {

  /** The newest errors. */
  record Recent(Duration span) implements ErrorLaw {

    /**
     * The errors of {@code span}.
     *
     * @throws IllegalArgumentException if {@code span} is not positive
     */
    public Recent {
      if (span.isNegative() || span.isZero()) {
        throw new IllegalArgumentException("span must be positive, but is " + span);
      }
    }
  }

  /**
   * The errors from moments that resembled the present one; each part of what a moment looks like
   * has a weight, zero or more.
   *
   * @param level where the newest value lies in the last two days
   * @param unrest how large the newest changes were
   * @param course where the newest value lies relative to means of the recent past, and the change
   *     that is expected
   * @param stillness how long the value has not changed
   * @param hour the time of day
   */
  record Resembling(double level, double unrest, double course, double stillness, double hour)
      implements ErrorLaw {

    /**
     * The weights.
     *
     * @throws IllegalArgumentException if a weight is negative, infinite or NaN
     */
    public Resembling {
      requireWeight("level", level);
      requireWeight("unrest", unrest);
      requireWeight("course", course);
      requireWeight("stillness", stillness);
      requireWeight("hour", hour);
    }

    private static void requireWeight(String name, double weight) {
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(name + " must be zero or more, but is " + weight);
      }
    }
  }
}
