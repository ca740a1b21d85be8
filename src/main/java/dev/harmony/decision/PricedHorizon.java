package dev.harmony.decision;

import dev.harmony.workload.ClusterState;
import java.time.Instant;

/**
 * A planning problem at one price of a violation. Stage cost of {@code n} replicas in step {@code
 * k}, in replica-steps: {@code G_k(n) = n + price * P(R_k > n)}, one price for all steps, because
 * the promise is an average over time (a constant quantile spends its violations where covering
 * them would be cheap).
 *
 * <p>The steps that an order can reach are solved once; {@link #planFor} adds the first steps for
 * the replicas that exist, which can only be kept or released there.
 */
public final class PricedHorizon {

  /** What exceeding the cap on a single step's violation probability costs: more than any plan. */
  private static final double CAP_PENALTY = 1e6;

  private final PlanningProblem problem;
  private final double price;
  private final ReplicaProgram program;
  private final ReplicaProgram.Stage reachable;

  /** Values from the second reachable step on. */
  private final ReplicaProgram.Stage beyond;

  private PricedHorizon(
      PlanningProblem problem,
      double price,
      ReplicaProgram program,
      ReplicaProgram.Stage reachable,
      ReplicaProgram.Stage beyond) {
    this.problem = problem;
    this.price = price;
    this.program = program;
    this.reachable = reachable;
    this.beyond = beyond;
  }

  static PricedHorizon of(PlanningProblem problem, double price) {
    if (!(price >= 0) || Double.isInfinite(price)) {
      throw new IllegalArgumentException("price must be finite and not negative, but is " + price);
    }
    ReplicaProgram program = new ReplicaProgram(problem.switching(), problem.limits());
    int columns = problem.bounds().maximum() + 1;
    ReplicaProgram.Stage next = ReplicaProgram.Stage.terminal(columns);
    for (int step = problem.requirement().steps() - 1; step > problem.leadSteps(); step--) {
      next = program.before(cost(problem, price, step), next);
    }
    ReplicaProgram.Stage first = program.before(cost(problem, price, problem.leadSteps()), next);
    return new PricedHorizon(problem, price, program, first, next);
  }

  /** The price of a violated step, in replica-steps. */
  public double price() {
    return price;
  }

  private static double[] cost(PlanningProblem problem, double price, int step) {
    double[] cost = problem.requirement().exceedance(step);
    double cap = problem.violationCap().orElse(1);
    for (int replicas = 0; replicas < cost.length; replicas++) {
      double excess = Math.max(0, cost[replicas] - cap);
      cost[replicas] = replicas + price * cost[replicas] + CAP_PENALTY * excess;
    }
    return ReplicaProgram.from(cost, problem.bounds().minimum());
  }

  /**
   * The cheapest plan from the replicas that exist, and the assessment of every count that could be
   * wanted now.
   *
   * @param now the beginning of step 0
   */
  public ReplicaPlan planFor(ClusterState cluster, Instant now) {
    int total = Math.min(cluster.total(), problem.bounds().maximum());
    ReplicaProgram.Stage[] first = firstStages(cluster, now, total);
    int released = first.length == 0 ? total : first[0].choice[total];
    int kept = total;
    for (ReplicaProgram.Stage stage : first) {
      kept = stage.choice[kept];
    }
    int ordered = Math.max(0, reachable.choice[kept] - kept);
    double cost = first.length == 0 ? reachable.value[total] : first[0].value[total];
    return new ReplicaPlan(released + ordered, released, kept, cost);
  }

  /**
   * Stages of the steps before the lead, in order of time; replicas beyond {@code total} are inf.
   */
  private ReplicaProgram.Stage[] firstStages(ClusterState cluster, Instant now, int total) {
    ReplicaProgram.Stage[] stages = new ReplicaProgram.Stage[problem.leadSteps()];
    if (stages.length == 0) {
      return stages;
    }
    ReplicaOutlook outlook =
        ReplicaOutlook.of(cluster, now, problem.leadTime(), problem.step(), stages.length);
    ReplicaProgram.Stage next = reachable;
    for (int step = stages.length - 1; step >= 0; step--) {
      double[] violation =
          outlook.violationProbability(step, problem.requirement().exceedance(step));
      double[] cost = new double[total + 1];
      for (int replicas = 0; replicas <= total; replicas++) {
        cost[replicas] = replicas + price * violation[replicas];
      }
      int minimum = Math.min(problem.bounds().minimum(), total);
      next = program.beforeWithoutOrders(ReplicaProgram.from(cost, minimum), next);
      stages[step] = next;
    }
    return stages;
  }

  /**
   * The cost of wanting {@code replicas} at the lead time and acting best before and after, in
   * replica-steps; the stages before the lead are those of {@code plan}'s keeping.
   */
  double costAtLead(ReplicaPlan plan, int replicas) {
    SwitchingCosts switching = problem.switching();
    int change = replicas - plan.keptUntilLead();
    double moved = change > 0 ? switching.start() * change : -switching.stop() * change;
    return cost(problem, price, problem.leadSteps())[replicas] + moved + beyond.value[replicas];
  }
}
