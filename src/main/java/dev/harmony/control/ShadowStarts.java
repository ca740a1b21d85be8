package dev.harmony.control;

import dev.harmony.capacity.LeadTimePosterior;
import dev.harmony.service.StartProcess;
import java.util.SplittableRandom;

/**
 * Lead times of shadow replicas: draws of the posterior, fixed by the seed, the minute in which a
 * replica is asked for and its index in that minute, so that all candidates meet the same fate.
 *
 * @param leadTime how long replicas take to start
 * @param seed of the draws
 */
record ShadowStarts(LeadTimePosterior leadTime, long seed) implements StartProcess {

  private static final long MINUTE_MILLIS = 60_000;
  private static final long INDEX_STRIDE = 1_000_003;

  @Override
  public long readyAt(long requestedAt, int indexInMinute, int existing) {
    long minute = Math.floorDiv(requestedAt, MINUTE_MILLIS);
    long mixed = new SplittableRandom(seed ^ minute).nextLong() + INDEX_STRIDE * indexInMinute;
    double uniform = new SplittableRandom(mixed).nextDouble(Double.MIN_NORMAL, 1);
    return requestedAt + Math.max(1, leadTime.quantile(uniform).toMillis());
  }
}
