package dev.harmony.decision;

import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A planning problem so small that all its trajectories can be written down: four steps, at most
 * five replicas, any lead, step limits, switching costs, pipeline and (not convex) requirement.
 *
 * @param problem what there is to decide
 * @param cluster the replicas that exist
 * @param price of a violated step
 */
record SmallProblem(PlanningProblem problem, ClusterState cluster, double price) {

  static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");
  static final Duration STEP = Duration.ofMinutes(1);
  static final int STEPS = 4;
  static final double MEAN_NEED = 1;

  /** A power of two, so that probabilities are exact. */
  private static final int PATHS = 8;

  /**
   * A problem drawn at random. Those of even seeds have dyadic costs and probabilities, so that
   * sums are exact and ties are common; those of odd seeds have arbitrary ones.
   */
  static SmallProblem ofSeed(long seed) {
    Random random = new Random(seed);
    boolean dyadic = seed % 2 == 0;
    int maximum = 1 + random.nextInt(5);
    int minimum = random.nextInt(3) == 0 ? random.nextInt(maximum + 1) : 0;
    PlanningProblem problem =
        new PlanningProblem(
            Requirement.ofCounts(counts(random, STEPS, maximum)),
            new ArbitraryLeadTime(seed, dyadic),
            random.nextInt(STEPS),
            STEP,
            new ReplicaBounds(minimum, maximum),
            new SwitchingCosts(
                switching(random, dyadic, random.nextInt(4)),
                switching(random, dyadic, random.nextInt(6))),
            MEAN_NEED,
            new StepLimits(limit(random), limit(random)),
            OptionalDouble.empty());
    double price = dyadic ? 1 << random.nextInt(6) : 40 * random.nextDouble();
    return new SmallProblem(problem, cluster(random, maximum), price);
  }

  /** Counts over paths that need anything up to one more than {@code maximum}. */
  static int[][] counts(Random random, int steps, int maximum) {
    int[][] counts = new int[steps][maximum + 2];
    for (int[] step : counts) {
      for (int path = 0; path < PATHS; path++) {
        step[random.nextInt(step.length)]++;
      }
    }
    return counts;
  }

  private static double switching(Random random, boolean dyadic, int most) {
    return dyadic ? random.nextInt(4 * most + 1) / 4.0 : most * random.nextDouble();
  }

  private static int limit(Random random) {
    int[] limits = {1, 2, Integer.MAX_VALUE};
    return limits[random.nextInt(limits.length)];
  }

  /** Replicas of any stage, at times more than allowed. */
  private static ClusterState cluster(Random random, int maximum) {
    List<Instant> starting =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(index -> NOW.minusSeconds(300 - 60L * index))
            .toList();
    int ready = random.nextInt(maximum + 1);
    int pending = random.nextInt(2);
    return new ClusterState(ready + starting.size() + pending, ready, starting, pending);
  }

  /** The same problem with a cap on the violation probability of each step. */
  SmallProblem withCap(double cap) {
    return new SmallProblem(
        new PlanningProblem(
            problem.requirement(),
            problem.leadTime(),
            problem.leadSteps(),
            problem.step(),
            problem.bounds(),
            problem.switching(),
            MEAN_NEED,
            problem.limits(),
            OptionalDouble.of(cap)),
        cluster,
        price);
  }

  /** The same problem with another requirement. */
  SmallProblem withRequirement(Requirement requirement) {
    return new SmallProblem(
        new PlanningProblem(
            requirement,
            problem.leadTime(),
            problem.leadSteps(),
            problem.step(),
            problem.bounds(),
            problem.switching(),
            MEAN_NEED,
            problem.limits(),
            problem.violationCap()),
        cluster,
        price);
  }

  /** The same problem at another price. */
  SmallProblem withPrice(double newPrice) {
    return new SmallProblem(problem, cluster, newPrice);
  }

  /** The same problem with other replicas. */
  SmallProblem withCluster(ClusterState newCluster) {
    return new SmallProblem(problem, newCluster, price);
  }

  /** Replicas that count: those beyond the maximum are released before anything is planned. */
  int total() {
    return Math.min(cluster.total(), problem.bounds().maximum());
  }

  PricedHorizon horizon() {
    return problem.at(price);
  }

  ReplicaPlan plan() {
    return horizon().planFor(cluster, NOW);
  }
}
