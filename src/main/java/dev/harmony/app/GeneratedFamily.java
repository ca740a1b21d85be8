package dev.harmony.app;

import dev.harmony.trace.generator.DemandProfile;
import java.util.Objects;

/**
 * Generated histories in a recipe.
 *
 * @param name of the family
 * @param weight the share of what is learnt, relative to the others
 * @param generator {@code laws}, or a profile of {@code harmony generate}
 * @param records how many histories
 * @param days how many days each of them lasts
 */
record GeneratedFamily(String name, double weight, String generator, int records, int days) {
  /** Small laws of several indicators. */
  static final String LAWS = "laws";

  private static final int USUAL_RECORDS = 40;
  private static final int USUAL_DAYS = 14;

  /**
   * @throws IllegalArgumentException if {@code weight} is not positive, or there is no record or no
   *     day
   * @throws dev.harmony.trace.TraceException if no profile has the name of the generator
   */
  GeneratedFamily {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(generator, "generator");
    RecordedFamily.requireWeight(weight);
    if (!generator.equals(LAWS)) {
      DemandProfile.ofWord(generator);
    }
    if (records < 1 || days < 1) {
      throw new IllegalArgumentException(
          "generated family '%s' must have records and days of at least 1, but has %d and %d"
              .formatted(name, records, days));
    }
  }

  /** As much of {@code generator} as is usually enough. */
  static GeneratedFamily usual(String generator) {
    return new GeneratedFamily(generator, 1, generator, USUAL_RECORDS, USUAL_DAYS);
  }
}
