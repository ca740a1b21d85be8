package dev.harmony.flow.training;

import java.util.SplittableRandom;

/** How a generated indicator moves: one kind of behaviour that services show. */
enum GeneratedLaw {
  /** y' = φ y + ε, φ in 0.5 to 0.99, normal noise around a level. */
  AUTOREGRESSIVE {
    @Override
    double[] values(int length, int day, SplittableRandom random) {
      double kept = random.nextDouble(0.5, 0.99);
      double level = random.nextDouble(0, 20);
      double[] values = new double[length];
      double state = random.nextGaussian() / Math.sqrt(1 - kept * kept);
      for (int step = 0; step < length; step++) {
        state = kept * state + random.nextGaussian();
        values[step] = level + state;
      }
      return values;
    }
  },
  /** A day that repeats itself with one or two peaks, and noise that grows with the level. */
  SEASONAL {
    @Override
    double[] values(int length, int day, SplittableRandom random) {
      double phase = random.nextDouble(2 * Math.PI);
      double second = random.nextDouble(0.6);
      double noise = random.nextDouble(0.01, 0.2);
      double weekend = random.nextDouble(0.3, 1);
      double[] values = new double[length];
      double drift = 0;
      for (int step = 0; step < length; step++) {
        double turn = 2 * Math.PI * step / day + phase;
        double shape = 1.2 + Math.sin(turn) + second * Math.sin(2 * turn + 1);
        boolean isWeekend = step / day % 7 >= 5;
        drift = 0.95 * drift + noise * random.nextGaussian();
        double level = Math.max(0.05, shape) * (isWeekend ? weekend : 1);
        values[step] = level * Math.exp(0.5 * drift) + noise * level * random.nextGaussian();
      }
      return values;
    }
  },
  /** A level that stays for a while and then jumps, as when jobs start and end. */
  LEVEL_SHIFTS {
    @Override
    double[] values(int length, int day, SplittableRandom random) {
      double jump = Math.exp(random.nextDouble(Math.log(0.001), Math.log(0.2)));
      double size = random.nextInt(1, 64);
      double[] values = new double[length];
      double level = random.nextInt(100);
      for (int step = 0; step < length; step++) {
        if (random.nextDouble() < jump) {
          level = Math.max(0, level + Math.rint(size * random.nextGaussian()));
        }
        values[step] = level;
      }
      return values;
    }
  },
  /** Two states that follow one another at random, with or without noise in them. */
  ON_OFF {
    @Override
    double[] values(int length, int day, SplittableRandom random) {
      double[] leave = {random.nextDouble(0.005, 0.3), random.nextDouble(0.005, 0.5)};
      double noise = random.nextInt(2) * random.nextDouble(0.2);
      double height = random.nextDouble(1, 10);
      double[] values = new double[length];
      int state = 0;
      for (int step = 0; step < length; step++) {
        state = random.nextDouble() < leave[state] ? 1 - state : state;
        values[step] = state * height + noise * random.nextGaussian();
      }
      return values;
    }
  },
  /** Counts of a rate that wanders, as arrivals in a step. */
  COUNTS {
    @Override
    double[] values(int length, int day, SplittableRandom random) {
      double mean = Math.exp(random.nextDouble(Math.log(0.05), Math.log(200)));
      double wander = random.nextDouble(0.3);
      double swing = random.nextDouble(0.9);
      double[] values = new double[length];
      double state = 0;
      for (int step = 0; step < length; step++) {
        state = 0.98 * state + wander * random.nextGaussian();
        double rate = mean * Math.exp(state) * (1 + swing * Math.sin(2 * Math.PI * step / day));
        values[step] = count(rate, random);
      }
      return values;
    }

    /** Poisson; normal for rates at which the difference is not seen. */
    private double count(double rate, SplittableRandom random) {
      if (rate > 50) {
        return Math.max(0, Math.rint(rate + Math.sqrt(rate) * random.nextGaussian()));
      }
      double left = Math.exp(-rate);
      double product = random.nextDouble();
      int count = 0;
      while (product > left) {
        count++;
        product *= random.nextDouble();
      }
      return count;
    }
  },
  /** A walk whose steps are rare, small or heavy-tailed, as of memory and queues. */
  WALK {
    @Override
    double[] values(int length, int day, SplittableRandom random) {
      double moving = random.nextDouble(0.05, 1);
      double pull = random.nextDouble(0.02);
      double[] values = new double[length];
      double state = 0;
      for (int step = 0; step < length; step++) {
        if (random.nextDouble() < moving) {
          // Student's t of about three degrees of freedom.
          double spread = 0.2 + Math.abs(random.nextGaussian()) + Math.abs(random.nextGaussian());
          state += random.nextGaussian() / spread - pull * state;
        }
        values[step] = state;
      }
      return values;
    }
  },
  /** Nothing for most of the time, and bursts that decay. */
  BURSTS {
    @Override
    double[] values(int length, int day, SplittableRandom random) {
      double often = Math.exp(random.nextDouble(Math.log(0.002), Math.log(0.1)));
      double kept = random.nextDouble(0.95);
      double floor = random.nextInt(2) * random.nextDouble(0.05);
      double[] values = new double[length];
      double state = 0;
      for (int step = 0; step < length; step++) {
        state *= kept;
        if (random.nextDouble() < often) {
          state += Math.exp(random.nextGaussian());
        }
        values[step] = Math.max(0, state + floor * random.nextGaussian());
      }
      return values;
    }
  };

  /**
   * Values of successive steps.
   *
   * @param day how many steps a day has
   */
  abstract double[] values(int length, int day, SplittableRandom random);
}
