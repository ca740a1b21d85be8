package dev.harmony.simulation;

import dev.harmony.control.BudgetStatus;
import dev.harmony.decision.Assessment;
import dev.harmony.decision.Reason;
import dev.harmony.forecast.Forecast;
import dev.harmony.rule.point.DemandForecast;
import dev.harmony.series.TimeGrid;
import dev.harmony.trace.TraceDescription;
import dev.harmony.trace.TraceFormat;
import dev.harmony.workload.Policies;
import dev.harmony.workload.Trust;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a replay of thirty days of minutes comes to, without the loop that takes so long: every
 * contender has the run of a rival, and every twelfth decision changes the replicas.
 */
public final class MonthOutcome {

  private static final int STEPS = 30 * 24 * 60;
  private static final int LEAD_STEPS = 6;
  private static final int CHANGE_EVERY = 12;

  private MonthOutcome() {}

  /** The outcome, with so many contenders; names come again when there are no others. */
  public static ReplayOutcome of(long seed, int count) {
    Duration minute = Duration.ofMinutes(1);
    ReplayWorld world =
        RhythmWorlds.of(
            RhythmWorlds.demand(seed, minute, STEPS),
            RhythmWorlds.policy(minute, Trust.ALWAYS),
            seed);
    ContenderRun run =
        new ContenderSimulation(world)
            .run(RivalFamily.HPA.settings(world, DemandForecast.NONE).usual().rule());
    Score score = new Scoring(world, STEPS / 2, STEPS, seed).score(run);
    List<ContenderName> names = List.of(ContenderName.values());
    List<Contender> contenders = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      contenders.add(
          new Contender(
              names.get(index % names.size()), "as in a test", run, score, Optional.empty()));
    }
    return new ReplayOutcome(
        new TraceDescription("month", TraceFormat.GENERATED, List.of(Policies.REQUESTS), false),
        Map.of(),
        world,
        STEPS / 2,
        contenders,
        List.of(),
        List.of(),
        Optional.of(
            new HarmonyRun(
                run,
                decisions(world),
                band(world),
                PointForecasts.Collector.of(world).forecasts(),
                Optional.empty())),
        Optional.empty());
  }

  private static List<DecisionRow> decisions(ReplayWorld world) {
    List<DecisionRow> rows = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      int from = 10 + step / CHANGE_EVERY % 20;
      int to = step % CHANGE_EVERY == CHANGE_EVERY - 1 ? from + 1 : from;
      double risk = 1.0 / (3 + step % 700);
      rows.add(
          new DecisionRow(
              world.demand().grid().instant(step),
              from,
              to,
              to,
              to > from ? Reason.SLA_RISK : Reason.CHEAPEST,
              Set.of(),
              new BudgetStatus(0.05, risk / 10, 0.05),
              Optional.of(weighed(from, to, risk))));
    }
    return rows;
  }

  private static DecisionRow.Weighed weighed(int from, int to, double risk) {
    Assessment current = new Assessment(from, risk, 600 + 100 * risk);
    Assessment chosen = new Assessment(to, risk / 3, 600 + 90 * risk);
    Assessment other = new Assessment(to + 1, risk / 9, 700 + 80 * risk);
    return new DecisionRow.Weighed(
        "price-5-hold-" + to % 4, 1, 50, 123.4, current, chosen, List.of(current, other));
  }

  private static PredictiveBand band(ReplayWorld world) {
    PredictiveBand.Collector collector = new PredictiveBand.Collector(LEAD_STEPS, STEPS);
    for (int step = 0; step + LEAD_STEPS < STEPS; step++) {
      TimeGrid grid =
          new TimeGrid(
              world.demand().grid().instant(step), world.demand().grid().step(), LEAD_STEPS + 1);
      double[][][] samples = new double[LEAD_STEPS + 1][1][];
      double demand = world.demand().demand(step + LEAD_STEPS);
      for (double[][] sample : samples) {
        sample[0] = new double[] {0.9 * demand, demand, 1.1 * demand};
      }
      collector.add(step, Forecast.of(grid, List.of(Policies.REQUESTS), samples));
    }
    return collector.band();
  }
}
