package dev.harmony.simulation;

import java.util.Arrays;

/**
 * The exact dynamic programme behind {@link Oracle}, at one price of a violated step. Its state is
 * the number of ready replicas at a boundary between two steps; {@code O(steps * replicas)} by
 * running minima.
 *
 * <p>With the notation of {@link Oracle}, from {@code p} replicas at the beginning of a step to
 * {@code q} at its end, the least cost of the step is, unless it is violated,
 *
 * <pre>D x + s (min(p, q) - x)^+ + u (M - p) + v (M - q),   M = max(p, q, ceil(x)),</pre>
 *
 * and, if it is violated,
 *
 * <pre>price + D l + s (min(p, q) - l) + u (q - p)^+ + v (p - q)^+.</pre>
 *
 * <p>Mutable while it runs; not safe for use by several threads at once.
 */
final class OracleProgram {

  /**
   * The optimum at one price.
   *
   * @param price of a violated step, in replica-seconds
   * @param value the least cost, violations at their price included
   * @param violations of a plan that attains it
   */
  record Optimum(double price, double value, int violations) {

    /** The cost without the price of the violations. */
    double cost() {
      return value - price * violations;
    }
  }

  private final OraclePart part;
  private final int lowest;
  private final int states;

  /** Shape {@code [replicas - lowest]}: the least cost up to now, with its violations. */
  private double[] value;

  private int[] violations;
  private double[] next;
  private int[] nextViolations;

  /** The least cost of being at or coming down to a state, by releases only. */
  private final double[] released;

  private final int[] releasedViolations;

  OracleProgram(OraclePart part) {
    this.part = part;
    this.lowest = part.lowest();
    this.states = part.highest() - part.lowest() + 1;
    this.value = new double[states];
    this.violations = new int[states];
    this.next = new double[states];
    this.nextViolations = new int[states];
    this.released = new double[states];
    this.releasedViolations = new int[states];
  }

  /** The optimum at {@code price}. */
  Optimum solve(double price) {
    Arrays.fill(value, 0);
    Arrays.fill(violations, 0);
    for (int step = 0; step < part.steps(); step++) {
      Step costs = new Step(part, step);
      release(costs.stop);
      violate(costs, price);
      if (part.isServable(step)) {
        serve(costs, (int) Math.ceil(part.need(step)) - lowest);
      }
      swap();
    }
    int best = 0;
    for (int state = 1; state < states; state++) {
      best = value[state] < value[best] ? state : best;
    }
    return new Optimum(price, value[best], violations[best]);
  }

  /** The costs of one step. */
  private static final class Step {
    final double need;
    final double start;
    final double stop;
    final double seconds;

    /** What one replica more, held throughout, costs at least: itself, or leaving it out. */
    final double slope;

    Step(OraclePart part, int step) {
      need = part.need(step);
      start = part.startCost(step);
      stop = part.stopCost(step);
      seconds = part.stepSeconds();
      slope = Math.min(seconds, start + stop);
    }
  }

  private void release(double stop) {
    double cost = Double.POSITIVE_INFINITY;
    int count = 0;
    for (int state = states - 1; state >= 0; state--) {
      cost += stop;
      if (value[state] <= cost) {
        cost = value[state];
        count = violations[state];
      }
      released[state] = cost;
      releasedViolations[state] = count;
    }
  }

  private void violate(Step costs, double price) {
    double floor = price + costs.seconds * lowest;
    double cost = Double.POSITIVE_INFINITY;
    int count = 0;
    for (int state = 0; state < states; state++) {
      double held = costs.slope * state;
      cost += costs.start;
      if (value[state] + held <= cost) {
        cost = value[state] + held;
        count = violations[state];
      }
      boolean raised = cost < released[state] + held;
      next[state] = floor + (raised ? cost : released[state] + held);
      nextViolations[state] = 1 + (raised ? count : releasedViolations[state]);
    }
  }

  /**
   * Considers plans that do not violate the step.
   *
   * @param needed the state with the fewest whole replicas that serve it
   */
  private void serve(Step costs, int needed) {
    double floor = costs.seconds * costs.need;
    double cost = Double.POSITIVE_INFINITY;
    int count = 0;
    for (int state = 0; state < states; state++) {
      double held = costs.slope * Math.max(0, lowest + state - costs.need);
      cost += costs.start;
      if (value[state] + held <= cost) {
        cost = value[state] + held;
        count = violations[state];
      }
      if (state == needed) {
        boolean raised = cost < released[state];
        down(
            costs,
            needed,
            raised ? cost : released[state],
            raised ? count : releasedViolations[state]);
      }
      if (state >= needed) {
        keep(state, floor + cost, count);
        keep(state, floor + held + released[state], releasedViolations[state]);
      }
    }
  }

  /** From the needed state, reached within the step, down to fewer replicas at its end. */
  private void down(Step costs, int needed, double cost, int count) {
    double floor = costs.seconds * costs.need;
    for (int state = needed - 1; state >= 0; state--) {
      keep(state, floor + cost + costs.stop * (needed - state), count);
    }
  }

  private void keep(int state, double cost, int count) {
    if (cost < next[state]) {
      next[state] = cost;
      nextViolations[state] = count;
    }
  }

  private void swap() {
    double[] values = value;
    value = next;
    next = values;
    int[] counts = violations;
    violations = nextViolations;
    nextViolations = counts;
  }
}
