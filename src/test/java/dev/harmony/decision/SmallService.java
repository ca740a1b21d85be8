package dev.harmony.decision;

import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * A service whose requirement follows a known joint law and whose starts take a fixed number of
 * steps.
 *
 * @param law of the requirement
 * @param maximum the most replicas that may run
 * @param lead the steps that a start takes
 * @param price of a violated step
 * @param switching what a change costs
 */
record SmallService(JointLaw law, int maximum, int lead, double price, SwitchingCosts switching) {

  /** A start costs at least the steps that it is paid for before it serves. */
  static SmallService ofSeed(long seed, JointLaw law, int lead) {
    Random random = new Random(seed);
    return new SmallService(
        law,
        law.top() + random.nextInt(2),
        lead,
        2 + 18 * random.nextDouble(),
        new SwitchingCosts(lead + 2 * random.nextDouble(), random.nextDouble()));
  }

  /** What there is to decide once {@code seen} is known. */
  PlanningProblem problem(List<Integer> seen) {
    Duration step = SmallProblem.STEP;
    return new PlanningProblem(
        law.after(seen, maximum),
        new FixedLeadTime(step.multipliedBy(lead)),
        lead,
        step,
        new ReplicaBounds(0, maximum),
        switching,
        SmallProblem.MEAN_NEED,
        StepLimits.NONE,
        OptionalDouble.empty());
  }

  /** What a step costs when {@code serving} replicas meet a need of {@code needed}. */
  double cost(int serving, int needed) {
    return serving + (needed > serving ? price + 2 * (needed - serving) : 0);
  }

  /** The expected cost of the step after {@code seen}. */
  double expectedCost(List<Integer> seen, int serving) {
    double sum = 0;
    for (int needed = 0; needed <= law.top(); needed++) {
      sum += law.probability(seen, needed) * cost(serving, needed);
    }
    return sum;
  }
}
