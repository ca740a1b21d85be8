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

  /**
   * What a step above the cap on its violation probability costs, and again for each unit above:
   * more than any plan, so that the cap holds wherever it can.
   */
  private static final double CAP_PENALTY = 1e6;

  /** Absorbs rounding in sums of probabilities that are compared with the cap. */
  private static final double ROUNDING = 1e-12;

  /** Price of one missing replica for one step: the median need is the least worth having. */
  private static final double SHORTAGE_PRICE = 2;

  private final PlanningProblem problem;
  private final double price;
  private final ReplicaProgram program;

  /** Shape {@code [step][serving]}: the risk of the steps that no order reaches. */
  private final double[][] leadRisk;

  /** From the first step that an order reaches. */
  private final ReplicaProgram.Stage reachable;

  /** From the step after that. */
  private final ReplicaProgram.Stage beyond;

  private PricedHorizon(PlanningProblem problem, double price) {
    this.problem = problem;
    this.price = price;
    this.program = new ReplicaProgram(problem.switching(), problem.limits());
    int lead = problem.leadSteps();
    this.leadRisk = new double[lead][];
    Arrays.setAll(leadRisk, this::risk);
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
    for (int replicas = 0; replicas < cost.length; replicas++) {
      cost[replicas] += replicas;
    }
    problem.violationCap().ifPresent(cap -> penalize(cost, violation(step), cap));
    forbid(cost, problem.bounds().minimum());
    return cost;
  }

  /** The probability that a step needs more than {@code n} replicas, shape {@code [n]}. */
  private double[] violation(int step) {
    double[] violation = new double[problem.columns()];
    Arrays.setAll(violation, serving -> problem.requirement().exceedance(step, serving));
    return violation;
  }

  private static void penalize(double[] cost, double[] violation, double cap) {
    for (int replicas = 0; replicas < cost.length; replicas++) {
      double above = violation[replicas] - cap;
      cost[replicas] += above > ROUNDING ? CAP_PENALTY * (1 + above) : 0;
    }
  }

  /** What a step costs beside its replicas when {@code n} of them serve, shape {@code [n]}. */
  private double[] risk(int step) {
    Requirement requirement = problem.requirement();
    double[] risk = new double[problem.columns()];
    for (int serving = 0; serving < risk.length; serving++) {
      risk[serving] =
          price * requirement.exceedance(step, serving)
              + SHORTAGE_PRICE * requirement.shortage(step, serving);
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
    int total = Math.min(cluster.total(), problem.bounds().maximum());
    int lead = problem.leadSteps();
    ReplicaProgram.Stage[] stages = stages(cluster, now, total);
    int kept = total;
    for (int step = 0; step < lead; step++) {
      kept = stages[step].choice[kept];
    }
    int wanted = stages[lead].choice[kept];
    int keptNow = Math.min(total, stages[0].choice[total]);
    return new ReplicaPlan(Math.max(keptNow, wanted), keptNow, kept, stages[0].value[total]);
  }

  /** Stages of the steps up to the first that an order reaches, in order of time. */
  private ReplicaProgram.Stage[] stages(ClusterState cluster, Instant now, int total) {
    int lead = problem.leadSteps();
    ReplicaProgram.Stage[] stages = new ReplicaProgram.Stage[lead + 1];
    ReplicaOutlook outlook =
        ReplicaOutlook.of(cluster, now, problem.leadTime(), problem.step(), lead);
    ReplicaProgram.Stage next = reachableFrom(total);
    stages[lead] = next;
    for (int step = lead - 1; step >= 0; step--) {
      double[] cost = Arrays.copyOf(outlook.expected(step, leadRisk[step]), total + 1);
      for (int replicas = 0; replicas <= total; replicas++) {
        cost[replicas] += replicas;
      }
      if (problem.violationCap().isPresent()) {
        double[] violation = outlook.expected(step, violation(step));
        penalize(cost, violation, problem.violationCap().getAsDouble());
      }
      forbid(cost, Math.min(problem.bounds().minimum(), total));
      next = program.beforeWithoutOrders(cost, next);
      stages[step] = next;
    }
    return stages;
  }

  /**
   * The first step that an order reaches, for up to {@code total} replicas. Each one beyond what
   * any path needs is released there, or never if that is cheaper.
   */
  private ReplicaProgram.Stage reachableFrom(int total) {
    int last = reachable.value.length - 1;
    if (total <= last) {
      return reachable;
    }
    int steps = problem.requirement().steps() - problem.leadSteps();
    boolean stays = problem.switching().stop() >= steps;
    ReplicaProgram.Stage longer = ReplicaProgram.Stage.terminal(total + 1);
    for (int replicas = 0; replicas <= total; replicas++) {
      int surplus = Math.max(0, replicas - last);
      longer.choice[replicas] =
          stays && surplus > 0 ? replicas : reachable.choice[replicas - surplus];
      longer.value[replicas] = reachable.value[replicas - surplus] + surplus(surplus, steps);
    }
    return longer;
  }

  /** What replicas that nothing needs cost over the last {@code steps}. */
  private double surplus(int replicas, int steps) {
    return replicas * Math.min(problem.switching().stop(), steps);
  }

  /**
   * Every count within the bounds at the lead time, whatever the step limits, cheapest first: its
   * violation probability then, and what having it then and acting best afterwards costs, with the
   * stages before the lead those of {@code plan}.
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
      int surplus = Math.max(0, replicas - last);
      double expected =
          cost[Math.min(replicas, last)]
              + surplus
              + surplus(surplus, problem.requirement().steps() - lead - 1)
              + (change > 0 ? switching.start() * change : -switching.stop() * change)
              + beyond.value[Math.min(replicas, last)];
      double violation = problem.requirement().exceedance(lead, replicas);
      assessments.add(new Assessment(replicas, violation, expected));
    }
    assessments.sort(Comparator.comparingDouble(Assessment::expectedCost));
    return List.copyOf(assessments);
  }
}
