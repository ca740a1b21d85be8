package dev.harmony.simulation;

import dev.harmony.service.StartProcess;

/**
 * When to ask for replicas so that they are ready when a plan wants them: each at the last minute
 * from which, as its fate is known, it still comes in time.
 */
final class ClairvoyantOrders {

  /** Nobody who comes later than this is waited for. */
  private static final int LONGEST_STEPS = 240;

  private final StartProcess starts;
  private final long start;
  private final long stepMillis;
  private final int[] levels;
  private final int[] desired;
  private final int[] asked;

  private ClairvoyantOrders(ReplayWorld world, int[] levels) {
    this.starts = world.starts();
    this.start = world.demand().grid().start().toEpochMilli();
    this.stepMillis = world.demand().grid().step().toMillis();
    this.levels = levels;
    this.desired = levels.clone();
    this.asked = new int[levels.length];
  }

  /**
   * The replicas to ask for at the beginning of each step, ready ones included.
   *
   * @param levels the replicas to be ready in each step
   */
  static int[] desired(ReplayWorld world, int[] levels) {
    ClairvoyantOrders orders = new ClairvoyantOrders(world, levels);
    for (int step = 1; step < levels.length; step++) {
      if (levels[step] > levels[step - 1]) {
        orders.order(step);
      }
    }
    return orders.desired;
  }

  /** Orders what is missing for {@code step}. */
  private void order(int step) {
    int missing = levels[step] - levels[step - 1];
    int earliest = Math.max(0, step - LONGEST_STEPS);
    for (int minute = step - 1; minute >= earliest && missing > 0; minute--) {
      int inTime = missing;
      while (inTime > 0 && !isReady(step, minute, inTime)) {
        inTime--;
      }
      missing -= inTime;
      asked[minute] += inTime;
      // Those still missing are asked for even earlier, so they are on their way by now.
      raise(minute, step, levels[step - 1] + missing + inTime);
    }
  }

  /** Whether the first {@code count} replicas asked for at {@code minute} are ready in time. */
  private boolean isReady(int step, int minute, int count) {
    long asking = start + minute * stepMillis;
    for (int index = 0; index < count; index++) {
      int existing = levels[step - 1] + index;
      if (starts.readyAt(asking, asked[minute] + index, existing) > start + step * stepMillis) {
        return false;
      }
    }
    return true;
  }

  private void raise(int from, int to, int level) {
    for (int step = from; step < to; step++) {
      desired[step] = Math.max(desired[step], level);
    }
  }
}
