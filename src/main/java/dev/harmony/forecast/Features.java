package dev.harmony.forecast;

/**
 * What a moment looks like to one indicator, in numbers that do not depend on its unit: level,
 * unrest over three spans, course relative to three means and to what is expected, stillness, and
 * the time of day.
 */
final class Features {

  private static final int[] UNREST = {6, 24, 96};
  private static final int[] MEANS = {6, 24, 144};

  /** How many steps without a change are told apart. */
  private static final int STILLEST = 200;

  /** Values that the level of the last two days is taken from. */
  private static final int LEVEL_VALUES = 200;

  private static final double TINY = 1e-300;

  static final int COUNT = 1 + UNREST.length + MEANS.length + 1 + 1 + 2;

  /** These come first and are divided by their standard deviation; the time of day is not. */
  static final int SCALED = COUNT - 2;

  private Features() {}

  /**
   * The features of the newest step.
   *
   * @param expected the change that is expected soon, in the unit of the signal
   * @return shape {@code [COUNT]}; finite
   */
  static double[] of(Signal signal, int stepsPerDay, double expected) {
    long step = signal.last();
    double newest = signal.at(step);
    double usual = Math.max(signal.meanAbsoluteChange(step, known(signal, stepsPerDay)), TINY);
    double[] features = new double[COUNT];
    int next = 0;
    features[next++] = level(signal, known(signal, 2 * stepsPerDay));
    double noise = usual;
    for (int span : UNREST) {
      double unrest = signal.meanAbsoluteChange(step, known(signal, span)) / usual;
      features[next++] = Math.log(unrest + 0.05);
      noise = usual * (0.3 + 0.7 * unrest);
    }
    for (int span : MEANS) {
      features[next++] = compressed((newest - signal.mean(step, known(signal, span))) / noise);
    }
    features[next++] = compressed(expected / noise);
    features[next++] = Math.log1p(stillness(signal));
    double angle = 2 * Math.PI * Math.floorMod(step, stepsPerDay) / stepsPerDay;
    features[next++] = Math.sin(angle);
    features[next] = Math.cos(angle);
    return features;
  }

  /** The weight of each feature in a law, shape {@code [COUNT]}. */
  static double[] weights(ErrorLaw.Resembling law) {
    double course = law.course();
    return new double[] {
      law.level(),
      law.unrest(),
      law.unrest(),
      law.unrest(),
      course,
      course,
      course,
      course,
      law.stillness(),
      law.hour(),
      law.hour()
    };
  }

  private static int known(Signal signal, int steps) {
    return (int) Math.max(1, Math.min(steps, signal.last() - signal.first()));
  }

  /** The distance from the mean of the last {@code steps} values in mean absolute distances. */
  private static double level(Signal signal, int steps) {
    long step = signal.last();
    double mean = signal.mean(step, steps);
    int stride = Math.max(1, steps / LEVEL_VALUES);
    double spread = 0;
    int values = 0;
    for (int back = 0; back < steps; back += stride) {
      spread += Math.abs(signal.at(step - back) - mean);
      values++;
    }
    return compressed((signal.at(step) - mean) / Math.max(spread / values, TINY));
  }

  private static int stillness(Signal signal) {
    long step = signal.last();
    int still = 0;
    while (still < STILLEST
        && step - still > signal.first()
        && signal.at(step - still) == signal.at(step - still - 1)) {
      still++;
    }
    return still;
  }

  /** Odd, about linear near zero and logarithmic far from it. */
  private static double compressed(double value) {
    return Math.signum(value) * Math.log1p(Math.min(Math.abs(value), 1e6));
  }
}
