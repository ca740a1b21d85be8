package dev.harmony.decision;

import dev.harmony.capacity.LeadTimePosterior;
import dev.harmony.workload.ClusterState;
import java.time.Duration;
import java.time.Instant;

/**
 * Which of the replicas that exist now will serve in each of the next steps. Replica ranks run from
 * the oldest to the newest: ready ones first, then those on their way by age, then pending ones,
 * which are not expected to serve. Releases take the highest ranks.
 */
final class ReplicaOutlook {

  private final int ready;
  private final int total;

  /**
   * Shape {@code [step][rank - ready]}: the probability that a replica on its way serves, in the
   * middle of the step.
   */
  private final double[][] readiness;

  private ReplicaOutlook(int ready, int total, double[][] readiness) {
    this.ready = ready;
    this.total = total;
    this.readiness = readiness;
  }

  /** The outlook of {@code cluster} at {@code now} over the next {@code steps}. */
  static ReplicaOutlook of(
      ClusterState cluster, Instant now, LeadTimePosterior leadTime, Duration step, int steps) {
    double[][] readiness = new double[steps][cluster.total() - cluster.ready()];
    long nanos = step.toNanos();
    for (int index = 0; index < cluster.starting().size(); index++) {
      Duration age = Duration.between(cluster.starting().get(index), now);
      for (int ahead = 0; ahead < steps; ahead++) {
        Duration middle = Duration.ofNanos(nanos * ahead + nanos / 2);
        readiness[ahead][index] = leadTime.readyWithin(age, middle);
      }
    }
    return new ReplicaOutlook(cluster.ready(), cluster.total(), readiness);
  }

  /**
   * The expected risk of a step when only the first {@code m} replicas are kept, for {@code m = 0
   * .. total}. Replicas on their way start independently, so the number that serves is
   * Poisson-binomial, worked out exactly rank by rank.
   *
   * @param step counted from now
   * @param risk what the step costs when {@code n} replicas serve, for {@code n = 0 .. maximum}
   */
  double[] expected(int step, double[] risk) {
    double[] expected = new double[total + 1];
    for (int kept = 0; kept <= ready; kept++) {
      expected[kept] = at(risk, kept);
    }
    double[] serving = new double[total - ready + 1];
    serving[0] = 1;
    for (int rank = 0; rank < total - ready; rank++) {
      double probability = readiness[step][rank];
      double sum = 0;
      for (int count = rank + 1; count >= 0; count--) {
        double arrives = count == 0 ? 0 : serving[count - 1] * probability;
        serving[count] = serving[count] * (1 - probability) + arrives;
        sum += serving[count] * at(risk, ready + count);
      }
      expected[ready + rank + 1] = sum;
    }
    return expected;
  }

  private static double at(double[] risk, int serving) {
    return risk[Math.min(serving, risk.length - 1)];
  }
}
