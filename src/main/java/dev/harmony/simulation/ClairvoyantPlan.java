package dev.harmony.simulation;

import dev.harmony.capacity.LogNormalLeadTime;
import java.util.Arrays;

/**
 * The replicas that someone who knows the demand would have ready in each step, one number a step,
 * at one price of a violated step: the exact dynamic programme
 *
 * <pre>
 * V_k(n) = min over p of  V_{k-1}(p) + n + price 1{n &lt; need_k} + start (n - p)^+ + stop (p - n)^+
 * </pre>
 *
 * over the whole demand, from the replicas that every contender begins with, in {@code O(steps *
 * replicas)} by running minima. A start is taken to cost the median lead time.
 */
final class ClairvoyantPlan {

  private static final double MEDIAN = 0.5;

  private final int[] needs;
  private final int lowest;
  private final int states;
  private final double start;
  private final double stop;
  private final int initial;
  private double[] value;
  private double[] next;

  /** Shape {@code [step][state]}: the state before. */
  private final short[][] origin;

  /** The plan of {@code world}, whose replicas must fit into a {@code short}. */
  ClairvoyantPlan(ReplayWorld world) {
    int limit = Math.min(world.policy().bounds().maximum(), world.settings().poolLimit());
    this.lowest = Math.min(world.policy().bounds().minimum(), limit);
    this.needs = new int[world.demand().length()];
    int highest = Math.min(limit, world.initialReplicas());
    for (int step = 0; step < needs.length; step++) {
      int need = world.need(world.demand().demand(step));
      needs[step] = need;
      highest = Math.max(highest, Math.min(need, limit));
    }
    this.states = highest - lowest + 1;
    double stepMillis = world.demand().grid().step().toMillis();
    this.start =
        LogNormalLeadTime.of(world.settings().startup()).quantile(MEDIAN).toMillis() / stepMillis;
    this.stop = world.settings().drain().toMillis() / stepMillis;
    this.initial = world.initialReplicas() - lowest;
    this.value = new double[states];
    this.next = new double[states];
    this.origin = new short[needs.length][states];
  }

  /**
   * The replicas of each step, shape {@code [step]}.
   *
   * @param price of a violated step, in replica-steps
   */
  int[] levels(double price) {
    Arrays.fill(value, Double.POSITIVE_INFINITY);
    value[initial] = 0;
    for (int step = 0; step < needs.length; step++) {
      advance(step, price);
    }
    int state = 0;
    for (int each = 1; each < states; each++) {
      state = value[each] < value[state] ? each : state;
    }
    int[] levels = new int[needs.length];
    for (int step = needs.length - 1; step >= 0; step--) {
      levels[step] = lowest + state;
      state = origin[step][state];
    }
    return levels;
  }

  private void advance(int step, double price) {
    double cost = Double.POSITIVE_INFINITY;
    int from = 0;
    for (int state = 0; state < states; state++) {
      cost += start;
      if (value[state] <= cost) {
        cost = value[state];
        from = state;
      }
      next[state] = cost;
      origin[step][state] = (short) from;
    }
    cost = Double.POSITIVE_INFINITY;
    for (int state = states - 1; state >= 0; state--) {
      cost += stop;
      if (value[state] <= cost) {
        cost = value[state];
        from = state;
      }
      if (cost < next[state]) {
        next[state] = cost;
        origin[step][state] = (short) from;
      }
    }
    for (int state = 0; state < states; state++) {
      next[state] += lowest + state + (lowest + state < needs[step] ? price : 0);
    }
    double[] before = value;
    value = next;
    next = before;
  }
}
