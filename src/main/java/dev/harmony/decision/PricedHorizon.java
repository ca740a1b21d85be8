package dev.harmony.decision;

import dev.harmony.workload.ClusterState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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

  /** Price of one missing replica for one step: a plan never falls below the median need. */
  private static final double SHORTAGE_PRICE = 2;

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
    double[] exceedance = problem.requirement().exceedance(step);
    double[] cost = riskCost(exceedance, price);
    double cap = problem.violationCap().orElse(1);
    for (int replicas = 0; replicas < cost.length; replicas++) {
      cost[replicas] += replicas + CAP_PENALTY * Math.max(0, exceedance[replicas] - cap);
    }
    return ReplicaProgram.from(cost, problem.bounds().minimum());
  }

  /** What a step costs beside its replicas when {@code n} of them serve, shape {@code [n]}. */
  private static double[] riskCost(double[] exceedance, double price) {
    double[] risk = new double[exceedance.length];
    double shortage = 0;
    for (int serving = risk.length - 1; serving >= 0; serving--) {
      shortage += exceedance[serving];
      risk[serving] = price * exceedance[serving] + SHORTAGE_PRICE * shortage;
    }
    return risk;
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
      double[] exceedance = problem.requirement().exceedance(step);
      double[] cost = Arrays.copyOf(outlook.expected(step, riskCost(exceedance, price)), total + 1);
      for (int replicas = 0; replicas <= total; replicas++) {
        cost[replicas] += replicas;
      }
      int minimum = Math.min(problem.bounds().minimum(), total);
      next = program.beforeWithoutOrders(ReplicaProgram.from(cost, minimum), next);
      stages[step] = next;
    }
    return stages;
  }

  /**
   * Every allowed count at the lead time, cheapest first: its violation probability then, and what
   * having it then and acting best afterwards costs, with the stages before the lead those of
   * {@code plan}.
   */
  public List<Assessment> assess(ReplicaPlan plan) {
    int lead = problem.leadSteps();
    double[] exceedance = problem.requirement().exceedance(lead);
    double[] cost = cost(problem, price, lead);
    List<Assessment> assessments = new ArrayList<>();
    for (int replicas = problem.bounds().minimum(); replicas < cost.length; replicas++) {
      int change = replicas - plan.keptUntilLead();
      double perReplica = change > 0 ? problem.switching().start() : problem.switching().stop();
      double expected = cost[replicas] + Math.abs(change) * perReplica + beyond.value[replicas];
      assessments.add(new Assessment(replicas, exceedance[replicas], expected));
    }
    assessments.sort(Comparator.comparingDouble(Assessment::expectedCost));
    return List.copyOf(assessments);
  }
}
