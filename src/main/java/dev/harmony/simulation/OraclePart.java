package dev.harmony.simulation;

/**
 * A part of a replay as the oracle sees it: what each of its steps needs, and the least that a
 * change costs in it.
 *
 * <p>Times are seconds, costs replica-seconds. Step {@code j} is counted from the beginning of the
 * part.
 */
final class OraclePart {

  /** Absorbs what {@link dev.harmony.service.FluidService#violates} allows for rounding. */
  private static final double ROUNDING = 1.000_000_002e-9;

  private static final double MILLIS = 1000.0;

  private final double[] need;
  private final double stepSeconds;
  private final double leadSeconds;
  private final double drainSeconds;
  private final int lowest;
  private final int allowed;
  private final int highest;

  private OraclePart(ReplayWorld world, int from, int to, double leadSeconds) {
    double capacity = world.policy().capacity().perReplica() * (1 + ROUNDING);
    this.stepSeconds = world.demand().stepSeconds();
    this.leadSeconds = leadSeconds;
    this.drainSeconds = world.settings().drain().toMillis() / MILLIS;
    this.lowest = Math.min(world.policy().bounds().minimum(), world.settings().poolLimit());
    this.allowed = Math.min(world.policy().bounds().maximum(), world.settings().poolLimit());
    this.need = new double[to - from];
    int most = lowest;
    for (int step = from; step < to; step++) {
      need[step - from] = Math.max(lowest, world.demand().demand(step) / capacity);
      if (need[step - from] <= allowed) {
        most = Math.max(most, (int) Math.ceil(need[step - from]));
      }
    }
    this.highest = most;
  }

  /**
   * The steps from {@code from} (inclusive) to {@code to} (exclusive) of {@code world}.
   *
   * @throws IllegalArgumentException if the part is empty
   */
  static OraclePart of(ReplayWorld world, int from, int to) {
    if (from < 0 || to <= from || to > world.demand().length()) {
      throw new IllegalArgumentException(
          "a part must lie in [0, %d] and not be empty, but is [%d, %d)"
              .formatted(world.demand().length(), from, to));
    }
    return new OraclePart(world, from, to, world.shortestLeadTime().toMillis() / MILLIS);
  }

  /** The number of steps. */
  int steps() {
    return need.length;
  }

  double stepSeconds() {
    return stepSeconds;
  }

  /** The fewest replicas that are paid at any time. */
  int lowest() {
    return lowest;
  }

  /** The most replicas that any step can make use of. */
  int highest() {
    return highest;
  }

  /** The time average of ready replicas without which a step is violated; at least the lowest. */
  double need(int step) {
    return need[step];
  }

  /** Whether the step can be served at all. */
  boolean isServable(int step) {
    return need[step] <= allowed;
  }

  /** The least that a replica which becomes ready in {@code step} was paid for within the part. */
  double startCost(int step) {
    return Math.min(leadSeconds, step * stepSeconds);
  }

  /** The least that a replica which is released in {@code step} is still paid for in the part. */
  double stopCost(int step) {
    return Math.min(drainSeconds, (need.length - 1 - step) * stepSeconds);
  }

  /** A price at which every violation that can be avoided is dearer than avoiding it. */
  double highestPrice() {
    return 2 * (highest + 1) * (stepSeconds + leadSeconds + drainSeconds);
  }
}
