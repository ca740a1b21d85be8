package dev.harmony.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All trajectories of replica counts that a small problem allows, each with its cost added up path
 * by path and, before the lead, over every outcome of the replicas that are starting.
 */
final class ExhaustivePlans {

  /** What a missing replica costs for one step. */
  private static final double SHORTAGE = 2;

  /**
   * One trajectory.
   *
   * @param counts the replicas of each step
   * @param cost over the horizon, in replica-steps
   * @param worstViolation the greatest violation probability of its steps
   */
  record Trajectory(List<Integer> counts, double cost, double worstViolation) {}

  private final SmallProblem small;
  private final PlanningProblem problem;
  private final int[][] counts;

  ExhaustivePlans(SmallProblem small) {
    this.small = small;
    this.problem = small.problem();
    this.counts = problem.requirement().counts();
  }

  /** Every trajectory from the replicas that exist. */
  List<Trajectory> all() {
    List<Trajectory> all = new ArrayList<>();
    extend(new Trajectory(List.of(), 0, 0), small.total(), 0, all);
    return all;
  }

  /** Every trajectory of the steps from the lead on, from {@code kept} replicas. */
  List<Trajectory> fromLead(int kept) {
    List<Trajectory> all = new ArrayList<>();
    extend(new Trajectory(List.of(), 0, 0), kept, problem.leadSteps(), all);
    return all;
  }

  private void extend(Trajectory start, int before, int step, List<Trajectory> all) {
    if (step == problem.requirement().steps()) {
      all.add(start);
      return;
    }
    for (int next = 0; next <= problem.bounds().maximum(); next++) {
      if (allows(step, before, next)) {
        List<Integer> longer = new ArrayList<>(start.counts());
        longer.add(next);
        double switching =
            next > before
                ? problem.switching().start() * (next - before)
                : problem.switching().stop() * (before - next);
        double violation = expected(step, next, 1, 0);
        double cost = next + expected(step, next, small.price(), SHORTAGE);
        Trajectory extended =
            new Trajectory(
                List.copyOf(longer),
                start.cost() + switching + cost,
                Math.max(start.worstViolation(), violation));
        extend(extended, next, step + 1, all);
      }
    }
  }

  private boolean allows(int step, int before, int next) {
    int minimum = problem.bounds().minimum();
    long lowest = (long) before - problem.limits().down();
    long highest = (long) before + problem.limits().up();
    return step < problem.leadSteps()
        ? next >= Math.min(minimum, small.total()) && next >= lowest && next <= before
        : next >= minimum && next >= lowest && next <= Math.max(minimum, highest);
  }

  /** The expected risk of a step in which the first {@code kept} replicas are kept. */
  private double expected(int step, int kept, double price, double shortage) {
    int ready = Math.min(kept, small.cluster().ready());
    int starting = Math.min(kept - ready, small.cluster().starting().size());
    if (step >= problem.leadSteps()) {
      return risk(step, kept, price, shortage);
    }
    double sum = 0;
    for (int outcome = 0; outcome < 1 << starting; outcome++) {
      double probability = 1;
      for (int index = 0; index < starting; index++) {
        double readiness = readiness(index, step);
        probability *= (outcome >> index & 1) == 1 ? readiness : 1 - readiness;
      }
      sum += probability * risk(step, ready + Integer.bitCount(outcome), price, shortage);
    }
    return sum;
  }

  private double readiness(int index, int step) {
    Instant requested = small.cluster().starting().get(index);
    Duration middle = SmallProblem.STEP.multipliedBy(step).plus(SmallProblem.STEP.dividedBy(2));
    return problem.leadTime().readyWithin(Duration.between(requested, SmallProblem.NOW), middle);
  }

  private double risk(int step, int serving, double price, double shortage) {
    double sum = 0;
    for (int needed = serving + 1; needed < counts[step].length; needed++) {
      sum += counts[step][needed] * (price + shortage * (needed - serving));
    }
    return sum / problem.requirement().paths();
  }
}
