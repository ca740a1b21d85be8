package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.control.BudgetStatus;
import dev.harmony.decision.Assessment;
import dev.harmony.decision.Reason;
import dev.harmony.rule.FixedRule;
import dev.harmony.trace.TraceDescription;
import dev.harmony.trace.TraceFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionReliabilityTest {

  private static final int LEAD_STEPS = 2;
  private static final double NONE = Double.NaN;

  @Test
  void aRiskComesTrueWhereTheStepThatAnOrderReachesNeedsMore() {
    double[] demand = {1, 1, 1, 1, 1, 1, 3, 3, 1, 1};
    double[] risks = {0.9, 0.9, 0.9, 0.9, 0.3, 0.3, 0.3, 0.0, 0.9, 0.9};
    DecisionReliability reliability = of(demand, risks, 2).orElseThrow();
    assertEquals(2, reliability.leadSteps());
    assertEquals(3, reliability.decisions(), "of steps 5 to 7, whose targets are in the trace");
    double brier = (0.7 * 0.7 + 0.3 * 0.3 + 0) / 3;
    assertEquals(brier, reliability.brierScore(), 1e-12);
    assertEquals(1 / 3.0 * 2 / 3.0, reliability.uncertainty(), 1e-12);
    assertEquals(
        List.of(
            new DecisionReliability.Bin(0, 1, 0, 0, Optional.empty()),
            new DecisionReliability.Bin(0.2, 2, 0.3, 0.5, Optional.empty())),
        reliability.bins());
  }

  @Test
  void decisionsWithoutAForecastNameNoRisk() {
    double[] demand = {1, 1, 1, 1, 1, 1, 1, 1};
    double[] none = {0.5, 0.5, 0.5, 0.5, NONE, NONE, NONE, NONE};
    assertTrue(of(demand, none, 2).isEmpty());
    double[] one = {NONE, NONE, NONE, NONE, NONE, 1, NONE, NONE};
    DecisionReliability reliability = of(demand, one, 2).orElseThrow();
    assertEquals(1, reliability.decisions());
    assertEquals(1, reliability.brierScore());
    assertEquals(0.5, reliability.bins().get(0).from(), "certainty is in the last bin");
  }

  /** Days of minutes; each step needs more with the probability that was named two steps before. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void honestRisksLieOnTheDiagonal(long seed) {
    Random random = new Random(seed);
    int steps = 8 * 1440;
    double[] demand = new double[steps];
    double[] risks = new double[steps];
    for (int step = 0; step < steps; step++) {
      risks[step] = random.nextDouble() * random.nextDouble();
      int target = Math.min(steps - 1, step + LEAD_STEPS);
      demand[target] = random.nextDouble() < risks[step] ? 3 : 1;
    }
    DecisionReliability reliability = of(demand, risks, 2).orElseThrow();
    assertTrue(reliability.brierScore() < reliability.uncertainty());
    int counted = 0;
    for (DecisionReliability.Bin bin : reliability.bins()) {
      double error = Math.sqrt(bin.predicted() * (1 - bin.predicted()) / bin.decisions());
      assertEquals(bin.predicted(), bin.realized(), 4 * error + 0.01, bin.toString());
      Interval interval = bin.realized95().orElseThrow();
      assertTrue(interval.lower() <= bin.realized() && bin.realized() <= interval.upper());
      counted += bin.decisions();
    }
    assertEquals(reliability.decisions(), counted);
  }

  /** Decisions that all choose so many replicas, at these risks; {@code NaN} without a forecast. */
  private static Optional<DecisionReliability> of(double[] demand, double[] risks, int replicas) {
    ReplayWorld world = Worlds.world(Worlds.demand(demand), Worlds.policy(1, 20, 60));
    List<DecisionRow> rows = new ArrayList<>();
    for (int step = 0; step < risks.length; step++) {
      rows.add(row(world, step, risks[step], replicas));
    }
    ContenderRun run =
        new ContenderSimulation(world).run(new FixedRule("two", replicas, Worlds.STEP));
    PredictiveBand band = new PredictiveBand.Collector(LEAD_STEPS, risks.length).band();
    return DecisionReliability.of(
        new ReplayOutcome(
            new TraceDescription("t", TraceFormat.GENERATED, List.of(Worlds.REQUESTS), false),
            Map.of(),
            world,
            risks.length / 2,
            List.of(),
            List.of(),
            List.of(),
            Optional.of(
                new HarmonyRun(
                    run,
                    rows,
                    band,
                    PointForecasts.Collector.of(world).forecasts(),
                    Optional.empty())),
            Optional.empty()));
  }

  private static DecisionRow row(ReplayWorld world, int step, double risk, int replicas) {
    Assessment chosen = new Assessment(replicas, risk, 1);
    return new DecisionRow(
        world.demand().grid().instant(step),
        replicas,
        replicas,
        replicas,
        Reason.CHEAPEST,
        Set.of(),
        new BudgetStatus(0.01, 0, 0.01),
        Double.isNaN(risk)
            ? Optional.empty()
            : Optional.of(new DecisionRow.Weighed("rule", 1, 1, 1, chosen, chosen, List.of())));
  }
}
