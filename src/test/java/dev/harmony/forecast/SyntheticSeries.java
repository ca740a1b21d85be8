package dev.harmony.forecast;

import java.util.Random;

/** Seeded demand of the kinds that services meet. */
final class SyntheticSeries {

  private SyntheticSeries() {}

  /** A daily rhythm with noise that persists a little and grows with the level. */
  static double[] rhythm(long seed, int length, int day) {
    Random random = new Random(seed);
    double[] values = new double[length];
    double noise = 0;
    for (int step = 0; step < length; step++) {
      double level = 60 + 50 * Math.sin(2 * Math.PI * step / day);
      noise = 0.6 * noise + random.nextGaussian();
      values[step] = Math.max(0, level * (1 + 0.08 * noise));
    }
    return values;
  }

  /** A level that stays exactly as it is for long and then jumps to another whole number. */
  static double[] jumps(long seed, int length) {
    Random random = new Random(seed);
    double[] values = new double[length];
    double level = 8;
    for (int step = 0; step < length; step++) {
      if (random.nextInt(25) == 0) {
        level = 4 + 2 * random.nextInt(6);
      }
      values[step] = level;
    }
    return values;
  }

  /** Poisson counts whose mean follows the day, zero most of the night. */
  static double[] counts(long seed, int length, int day) {
    Random random = new Random(seed);
    double[] values = new double[length];
    for (int step = 0; step < length; step++) {
      double mean = Math.max(0.1, 4 * Math.sin(2 * Math.PI * step / day));
      double product = random.nextDouble();
      while (product > Math.exp(-mean)) {
        values[step]++;
        product *= random.nextDouble();
      }
    }
    return values;
  }

  /** A copy of {@code values} with single steps and whole stretches not observed. */
  static double[] withGaps(long seed, double[] values, int stretch) {
    Random random = new Random(seed);
    double[] gaps = values.clone();
    int missing = 0;
    for (int step = 0; step < gaps.length; step++) {
      if (missing == 0 && random.nextInt(10 * stretch) == 0) {
        missing = stretch;
      }
      if (missing > 0 || random.nextInt(30) == 0) {
        gaps[step] = Double.NaN;
      }
      missing = Math.max(0, missing - 1);
    }
    return gaps;
  }
}
