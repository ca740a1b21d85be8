package dev.harmony.app;

import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.DemandSeries;
import dev.harmony.workload.ScalingPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether a policy suits the demand that it is replayed on. */
final class PolicyFit {
  private PolicyFit() {}

  /** What makes the result of a replay say little, one line each. */
  static List<String> notes(
      ScalingPolicy policy, DemandSeries demand, Set<ContenderName> contenders) {
    List<String> notes = new ArrayList<>();
    double capacity = policy.capacity().perReplica();
    int maximum = policy.bounds().maximum();
    long beyond = stepsAbove(demand, capacity * maximum);
    if (beyond > 0) {
      notes.add(
          "the demand peaks at %.4g, which needs %.0f replicas of %.4g, but maxReplicas is %d: %.2g %% of the minutes are violated whatever is done"
              .formatted(
                  demand.peak(0, demand.length()),
                  Math.ceil(demand.peak(0, demand.length()) / capacity),
                  capacity,
                  maximum,
                  100.0 * beyond / demand.length()));
    }
    int minimum = Math.max(1, policy.bounds().minimum());
    if (stepsAbove(demand, capacity * minimum) == 0) {
      notes.add(
          "the demand never exceeds %.4g, which %s: there is nothing to scale"
              .formatted(
                  demand.peak(0, demand.length()),
                  minimum == 1 ? "one replica serves" : "minReplicas of " + minimum + " serve"));
    }
    if (!contenders.equals(ContenderName.usual())
        && contenders.contains(ContenderName.RECORDED)
        && !demand.hasRecordedReplicas()) {
      notes.add(
          "the trace does not say how many replicas were run (indicator '%s'), so 'recorded' does not compete"
              .formatted(DemandChoice.REPLICAS));
    }
    return notes;
  }

  private static long stepsAbove(DemandSeries demand, double served) {
    long above = 0;
    for (int step = 0; step < demand.length(); step++) {
      above += demand.demand(step) > served ? 1 : 0;
    }
    return above;
  }
}
