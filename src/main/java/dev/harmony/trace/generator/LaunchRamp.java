package dev.harmony.trace.generator;

import dev.harmony.trace.HashedRandom;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The growth of a service after its launch: a share {@code p} of the full rate until then, and
 * {@code 1 / (1 + (1/p − 1) exp(−g t))} at {@code t} days after it, the logistic curve.
 *
 * @param launchMinute when the service is launched, in minutes since the start of the trace
 * @param initialShare the share p before the launch, in (0, 1)
 * @param dailyGrowth the growth g per day while the share is small; positive
 */
record LaunchRamp(int launchMinute, double initialShare, double dailyGrowth) implements Influence {

  private static final long KEY = 0x1A04;

  /**
   * A launch on day {@code day}, counted from 0, between 8 and 12 o'clock, from 5 % of the full
   * rate; it takes four days to half of it and reaches nine tenths after seven.
   */
  static LaunchRamp draw(long seed, int day) {
    UniformRandomProvider random = HashedRandom.of(seed, KEY);
    int minute = day * WeekPosition.MINUTES_PER_DAY + random.nextInt(8 * 60, 12 * 60);
    return new LaunchRamp(minute, 0.05, Math.log(19) / 4);
  }

  @Override
  public double factor(int minute) {
    double days = Math.max(0, minute - launchMinute) / (double) WeekPosition.MINUTES_PER_DAY;
    return 1 / (1 + (1 / initialShare - 1) * Math.exp(-dailyGrowth * days));
  }
}
