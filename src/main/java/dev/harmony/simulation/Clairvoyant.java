package dev.harmony.simulation;

import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.RuleOutcome;
import dev.harmony.rule.ScalingRule;
import java.time.Duration;

/**
 * A feasible plan of someone who knows the demand and the fate of every replica, run in the same
 * world as all contenders. What it costs above the bound of the {@link Oracle} is the duality gap:
 * how far the bound may lie below what can be reached.
 */
public final class Clairvoyant {

  private static final double LOWEST_PRICE = 0.05;
  private static final double HIGHEST_PRICE = 20_000;
  private static final int ROUNDS = 14;

  private Clairvoyant() {}

  /**
   * The cheapest such run found with at most {@code violatedSteps} violated steps from {@code from}
   * (inclusive) to {@code to} (exclusive), by bisection over the price of a violated step. If none
   * keeps within them, as a plan of whole steps and one order for each replica may not, it is the
   * run at the highest price.
   */
  public static ContenderRun cheapest(
      ContenderSimulation simulation, int from, int to, int violatedSteps) {
    ClairvoyantPlan plan = new ClairvoyantPlan(simulation.world());
    ContenderRun cheapest = run(simulation, plan.levels(HIGHEST_PRICE));
    double low = LOWEST_PRICE;
    double high = HIGHEST_PRICE;
    for (int round = 0; round < ROUNDS; round++) {
      double price = Math.sqrt(low * high);
      ContenderRun run = run(simulation, plan.levels(price));
      if (run.violatedSteps(from, to) > violatedSteps) {
        low = price;
      } else {
        high = price;
        boolean cheaper = run.replicaSeconds(from, to) < cheapest.replicaSeconds(from, to);
        cheapest = cheaper ? run : cheapest;
      }
    }
    return cheapest;
  }

  private static ContenderRun run(ContenderSimulation simulation, int[] levels) {
    ReplayWorld world = simulation.world();
    int[] desired = ClairvoyantOrders.desired(world, levels);
    return simulation.run(new Rule(desired, world.demand().grid().step()));
  }

  /** Asks for what was worked out beforehand; its state is the number of decisions taken. */
  private static final class Rule implements ScalingRule<Integer> {

    private final int[] desired;
    private final Duration interval;

    Rule(int[] desired, Duration interval) {
      this.desired = desired;
      this.interval = interval;
    }

    @Override
    public String name() {
      return ContenderName.ORACLE.word();
    }

    @Override
    public Duration interval() {
      return interval;
    }

    @Override
    public Integer initialState() {
      return 0;
    }

    @Override
    public RuleOutcome<Integer> decide(RuleObservation observation, Integer state) {
      return new RuleOutcome<>(desired[state], state + 1);
    }
  }
}
