package dev.harmony.journal;

import dev.harmony.capacity.LogNormalLeadTime;
import dev.harmony.decision.PlanningProblem;
import dev.harmony.decision.Requirement;
import dev.harmony.decision.StepLimits;
import dev.harmony.decision.SwitchingCosts;
import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.ScalingPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A planning problem as it is written down. The lead time is that of the policy.
 *
 * @param leadSteps steps that nothing ordered now can reach
 * @param step the length of a step
 * @param bounds the replicas allowed
 * @param switching what a change costs
 * @param meanNeed replicas needed on average over the recent past
 * @param limits how far the count may change in one step
 * @param violationCap the most any single step's violation probability may be, if it is capped
 * @param requirement by step, how many paths need how many replicas: the smallest number that any
 *     path needs, then the count of paths for it and for each number that follows
 */
record ProblemEntry(
    int leadSteps,
    Duration step,
    ReplicaBounds bounds,
    SwitchingCosts switching,
    double meanNeed,
    StepLimits limits,
    OptionalDouble violationCap,
    List<List<Integer>> requirement) {

  ProblemEntry {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(bounds, "bounds");
    requirement = List.copyOf(requirement);
  }

  static ProblemEntry of(PlanningProblem problem) {
    return new ProblemEntry(
        problem.leadSteps(),
        problem.step(),
        problem.bounds(),
        problem.switching(),
        problem.meanNeed(),
        problem.limits(),
        problem.violationCap(),
        sparse(problem.requirement().counts()));
  }

  private static List<List<Integer>> sparse(int[][] counts) {
    List<List<Integer>> steps = new ArrayList<>(counts.length);
    for (int[] step : counts) {
      int first = 0;
      int end = step.length;
      while (step[first] == 0) {
        first++;
      }
      while (step[end - 1] == 0) {
        end--;
      }
      List<Integer> entry = new ArrayList<>(end - first + 1);
      entry.add(first);
      for (int replicas = first; replicas < end; replicas++) {
        entry.add(step[replicas]);
      }
      steps.add(entry);
    }
    return steps;
  }

  /**
   * The problem, bit for bit.
   *
   * @throws IllegalArgumentException if an entry cannot be a planning problem
   */
  PlanningProblem problem(ScalingPolicy policy) {
    return new PlanningProblem(
        Requirement.ofCounts(counts()),
        LogNormalLeadTime.of(policy.startup()),
        leadSteps,
        step,
        bounds,
        switching,
        meanNeed,
        limits,
        violationCap);
  }

  private int[][] counts() {
    int[][] counts = new int[requirement.size()][bounds.maximum() + 2];
    for (int index = 0; index < counts.length; index++) {
      List<Integer> entry = requirement.get(index);
      int last = entry.isEmpty() ? -1 : entry.get(0) + entry.size() - 2;
      if (last < 0 || entry.get(0) < 0 || last >= counts[index].length) {
        throw new IllegalArgumentException(
            "requirement of step %d must lie in [0, %d]".formatted(index, bounds.maximum() + 1));
      }
      for (int place = 1; place < entry.size(); place++) {
        counts[index][entry.get(0) + place - 1] = entry.get(place);
      }
    }
    return counts;
  }
}
