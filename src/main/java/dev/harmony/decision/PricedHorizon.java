package dev.harmony.decision;

import dev.harmony.workload.ClusterState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A planning problem at one price of a violation. Stage cost of {@code n} replicas in step {@code
 * k}, in replica-steps:
 *
 * <pre>G_k(n) = n + price * P(R_k > n) + 2 E(R_k - n)^+</pre>
 *
 * with one price for all steps, because the promise is an average over time (a constant quantile
 * spends its violations where covering them would be cheap). The last term prices how far a step
 * falls short: without it a plan gives up whole peaks whose cover costs more than the price.
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

  /** From the first step that an order reaches. */
  private final ReplicaProgram.Stage reachable;

  /** From the step after that. */
  private final ReplicaProgram.Stage beyond;

  private PricedHorizon(PlanningProblem problem, double price) {
    this.problem = problem;
    this.price = price;
    this.program = new ReplicaProgram(problem.switching(), problem.limits());
    int lead = problem.leadSteps();
    ReplicaProgram.Stage next = ReplicaProgram.Stage.terminal(problem.columns());
    for (int step = problem.requirement().steps() - 1; step > lead; step--) {
      next = program.before(cost(step), next);
    }
    this.beyond = next;
    this.reachable = program.before(cost(lead), next);
  }

  static PricedHorizon of(PlanningProblem problem, double price) {
    if (!(price >= 0) || Double.isInfinite(price)) {
      throw new IllegalArgumentException("price must be finite and not negative, but is " + price);
    }
    return new PricedHorizon(problem, price);
  }

  /** The price of a violated step, in replica-steps. */
  public double price() {
    return price;
  }

  /** Stage costs, infinite where a count is not allowed, shape {@code [replicas]}. */
  private double[] cost(int step) {
    double[] cost = risk(step);
    double cap = problem.violationCap().orElse(1);
    for (int replicas = 0; replicas < cost.length; replicas++) {
      double excess = problem.requirement().exceedance(step, replicas) - cap;
      cost[replicas] += replicas + CAP_PENALTY * Math.max(0, excess);
    }
    forbid(cost, problem.bounds().minimum());
    return cost;
  }

  /** What a step costs beside its replicas when {@code n} of them serve, shape {@code [n]}. */
  private double[] risk(int step) {
    Requirement requirement = problem.requirement();
    double[] risk = new double[problem.columns()];
    double shortage = 0;
    for (int serving = requirement.maximum(); serving >= 0; serving--) {
      double exceedance = requirement.exceedance(step, serving);
      shortage += exceedance;
      if (serving < risk.length) {
        risk[serving] = price * exceedance + SHORTAGE_PRICE * shortage;
      }
    }
    return risk;
  }

  private static void forbid(double[] cost, int minimum) {
    Arrays.fill(cost, 0, Math.min(minimum, cost.length), Double.POSITIVE_INFINITY);
  }

  /**
   * The cheapest plan from the replicas that exist.
   *
   * @param now the beginning of step 0
   */
  public ReplicaPlan planFor(ClusterState cluster, Instant now) {
    int total = Math.min(cluster.total(), problem.columns() - 1);
    ReplicaProgram.Stage[] first = firstStages(cluster, now, total);
    int released = first.length == 0 ? total : first[0].choice[total];
    int kept = total;
    for (ReplicaProgram.Stage stage : first) {
      kept = stage.choice[kept];
    }
    int wanted = reachable.choice[kept];
    int ordered = Math.max(0, wanted - kept);
    int keptNow = first.length == 0 ? Math.min(total, wanted) : released;
    double cost = first.length == 0 ? reachable.value[total] : first[0].value[total];
    return new ReplicaPlan(keptNow + ordered, keptNow, kept, cost);
  }

  /** Stages of the steps before the lead, in order of time. */
  private ReplicaProgram.Stage[] firstStages(ClusterState cluster, Instant now, int total) {
    ReplicaProgram.Stage[] stages = new ReplicaProgram.Stage[problem.leadSteps()];
    ReplicaOutlook outlook =
        ReplicaOutlook.of(cluster, now, problem.leadTime(), problem.step(), stages.length);
    ReplicaProgram.Stage next = reachable;
    for (int step = stages.length - 1; step >= 0; step--) {
      double[] cost = Arrays.copyOf(outlook.expected(step, risk(step)), total + 1);
      for (int replicas = 0; replicas <= total; replicas++) {
        cost[replicas] += replicas;
      }
      forbid(cost, Math.min(problem.bounds().minimum(), total));
      next = program.beforeWithoutOrders(cost, next);
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
    SwitchingCosts switching = problem.switching();
    double[] cost = cost(lead);
    int last = cost.length - 1;
    List<Assessment> assessments = new ArrayList<>();
    for (int replicas = problem.bounds().minimum();
        replicas <= problem.bounds().maximum();
        replicas++) {
      int change = replicas - plan.keptUntilLead();
      double expected =
          cost[Math.min(replicas, last)]
              + Math.max(0, replicas - last) * (1 + switching.stop())
              + (change > 0 ? switching.start() * change : -switching.stop() * change)
              + beyond.value[Math.min(replicas, last)];
      double violation = problem.requirement().exceedance(lead, replicas);
      assessments.add(new Assessment(replicas, violation, expected));
    }
    assessments.sort(Comparator.comparingDouble(Assessment::expectedCost));
    return List.copyOf(assessments);
  }
}
