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
    Stage before = stay(cost, after);
    considerRelease(cost, after, before);
    considerOrder(cost, after, before);
    return before;
  }

  /**
   * As {@link #before}, for a step that nothing ordered now can reach: replicas are only released.
   */
  Stage beforeWithoutOrders(double[] cost, Stage after) {
    Stage before = stay(cost, after);
    considerRelease(cost, after, before);
    return before;
  }

  private static Stage stay(double[] cost, Stage after) {
    Stage before = new Stage(cost.length);
    for (int replicas = 0; replicas < cost.length; replicas++) {
      before.value[replicas] = cost[replicas] + after.value[replicas];
      before.choice[replicas] = replicas;
    }
    return before;
  }

  private void considerRelease(double[] cost, Stage after, Stage before) {
    int best = -1;
    for (int replicas = 0; replicas < cost.length; replicas++) {
      int lowest = limits.down() > replicas ? 0 : replicas - limits.down();
      if (best < lowest) {
        best = cheapestRelease(cost, after, lowest, replicas);
      } else if (release(cost, after, replicas) <= release(cost, after, best) + EQUAL) {
        best = replicas;
      }
      double value = release(cost, after, best) + switching.stop() * replicas;
      keepIfCheaper(before, replicas, best, value);
    }
  }

  private int cheapestRelease(double[] cost, Stage after, int lowest, int highest) {
    int best = highest;
    for (int replicas = highest - 1; replicas >= lowest; replicas--) {
      if (release(cost, after, replicas) < release(cost, after, best) - EQUAL) {
        best = replicas;
      }
    }
    return best;
  }

  private double release(double[] cost, Stage after, int replicas) {
    return cost[replicas] + after.value[replicas] - switching.stop() * replicas;
  }

  private void considerOrder(double[] cost, Stage after, Stage before) {
    int best = cost.length;
    int least = leastAllowed(cost);
    for (int replicas = cost.length - 1; replicas >= 0; replicas--) {
      long highestInReach = Math.max(least, (long) replicas + limits.up());
      int highest = (int) Math.min(cost.length - 1, highestInReach);
      if (best > highest) {
        best = cheapestOrder(cost, after, replicas, highest);
      } else if (order(cost, after, replicas) <= order(cost, after, best) + EQUAL) {
        best = replicas;
      }
      double value = order(cost, after, best) - switching.start() * replicas;
      keepIfCheaper(before, replicas, best, value);
    }
  }

  private static int leastAllowed(double[] cost) {
    int least = 0;
    while (least < cost.length - 1 && Double.isInfinite(cost[least])) {
      least++;
    }
    return least;
  }

  private int cheapestOrder(double[] cost, Stage after, int lowest, int highest) {
    int best = lowest;
    for (int replicas = lowest + 1; replicas <= highest; replicas++) {
      if (order(cost, after, replicas) < order(cost, after, best) - EQUAL) {
        best = replicas;
      }
    }
    return best;
  }

  private double order(double[] cost, Stage after, int replicas) {
    return cost[replicas] + after.value[replicas] + switching.start() * replicas;
  }

  private static void keepIfCheaper(Stage before, int replicas, int choice, double value) {
    boolean nearer = Math.abs(choice - replicas) < Math.abs(before.choice[replicas] - replicas);
    if (value < before.value[replicas] + (nearer ? EQUAL : -EQUAL)) {
      before.value[replicas] = value;
      before.choice[replicas] = choice;
    }
  }
}
