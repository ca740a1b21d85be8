package dev.harmony.decision;

/**
 * The exact dynamic programme over replica counts {@code 0 .. maximum}. With stage costs {@code
 * G_k(n)}, the value before step {@code k} is
 *
 * <pre>V_k(n) = min over m of  G_k(m) + start (m - n)^+ + stop (n - m)^+ + V_{k+1}(m),   V_H = 0,
 * </pre>
 *
 * where {@code m} stays within the step limits of {@code n}; from below the least allowed count it
 * may rise to that one whatever the limits. Stage costs need not be convex. Because the switching
 * costs are proportional, two running minima replace the search over pairs: {@code O(H N)} without
 * step limits. Of equally cheap choices of a step the one with the fewest moves is taken, a release
 * before an order.
 */
final class ReplicaProgram {

  /** Two costs closer than this, in replica-steps, count as equal. */
  private static final double EQUAL = 1e-9;

  private final SwitchingCosts switching;
  private final StepLimits limits;

  ReplicaProgram(SwitchingCosts switching, StepLimits limits) {
    this.switching = switching;
    this.limits = limits;
  }

  /** Values and choices before a step. */
  static final class Stage {
    /** Shape {@code [replicas]}: the cost from this step on. */
    final double[] value;

    /** Shape {@code [replicas]}: the replicas to have in this step. */
    final int[] choice;

    Stage(int replicas) {
      value = new double[replicas];
      choice = new int[replicas];
    }

    static Stage terminal(int replicas) {
      return new Stage(replicas);
    }
  }

  /**
   * One step back: from the values after a step to those before it, with every change allowed that
   * the limits allow.
   *
   * @param cost the stage cost of each count, infinite where a count is not allowed
   */
  Stage before(double[] cost, Stage after) {
    double[] onwards = onwards(cost, after);
    Stage before = stay(onwards);
    considerRelease(onwards, before);
    int risesTo = limits.up() < cost.length ? leastAllowed(cost) : 0;
    considerOrder(onwards, risesTo, before);
    return before;
  }

  /**
   * As {@link #before}, for a step that nothing ordered now can reach: replicas are only released.
   */
  Stage beforeWithoutOrders(double[] cost, Stage after) {
    double[] onwards = onwards(cost, after);
    Stage before = stay(onwards);
    considerRelease(onwards, before);
    return before;
  }

  /** The cost from this step on of having {@code n} replicas in it, shape {@code [n]}. */
  private static double[] onwards(double[] cost, Stage after) {
    double[] onwards = new double[cost.length];
    for (int replicas = 0; replicas < cost.length; replicas++) {
      onwards[replicas] = cost[replicas] + after.value[replicas];
    }
    return onwards;
  }

  private static Stage stay(double[] onwards) {
    Stage before = new Stage(onwards.length);
    for (int replicas = 0; replicas < onwards.length; replicas++) {
      before.value[replicas] = onwards[replicas];
      before.choice[replicas] = replicas;
    }
    return before;
  }

  private void considerRelease(double[] onwards, Stage before) {
    double stop = switching.stop();
    int best = -1;
    double least = 0;
    for (int replicas = 0; replicas < onwards.length; replicas++) {
      int lowest = limits.down() > replicas ? 0 : replicas - limits.down();
      double own = onwards[replicas] - stop * replicas;
      if (best < lowest) {
        best = cheapest(onwards, -stop, replicas, lowest);
        least = onwards[best] - stop * best;
      } else if (own <= least + EQUAL) {
        best = replicas;
        least = own;
      }
      double value = least + stop * replicas;
      if (value < onwards[replicas] - EQUAL) {
        before.value[replicas] = value;
        before.choice[replicas] = best;
      }
    }
  }

  /**
   * @param risesTo the count that any smaller one may rise to whatever the limits
   */
  private void considerOrder(double[] onwards, int risesTo, Stage before) {
    double start = switching.start();
    int best = onwards.length;
    double least = 0;
    for (int replicas = onwards.length - 1; replicas >= 0; replicas--) {
      long highestInReach = Math.max(risesTo, (long) replicas + limits.up());
      int highest = (int) Math.min(onwards.length - 1, highestInReach);
      double own = onwards[replicas] + start * replicas;
      if (best > highest) {
        best = cheapest(onwards, start, replicas, highest);
        least = onwards[best] + start * best;
      } else if (own <= least + EQUAL) {
        best = replicas;
        least = own;
      }
      double value = least - start * replicas;
      boolean nearer = best - replicas < replicas - before.choice[replicas];
      if (value < before.value[replicas] + (nearer ? EQUAL : -EQUAL)) {
        before.value[replicas] = value;
        before.choice[replicas] = best;
      }
    }
  }

  private static int leastAllowed(double[] cost) {
    int least = 0;
    while (least < cost.length - 1 && Double.isInfinite(cost[least])) {
      least++;
    }
    return least;
  }

  /**
   * The count with the least cost from this step on plus {@code switchingCost} for each replica, of
   * equally cheap ones the nearest to {@code from}.
   */
  private static int cheapest(double[] onwards, double switchingCost, int from, int to) {
    int towards = Integer.signum(to - from);
    int best = from;
    for (int replicas = from; replicas != to; ) {
      replicas += towards;
      double cost = onwards[replicas] + switchingCost * replicas;
      if (cost < onwards[best] + switchingCost * best - EQUAL) {
        best = replicas;
      }
    }
    return best;
  }
}
