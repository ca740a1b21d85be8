package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.rule.FixedRule;
import dev.harmony.rule.LastValueRule;
import dev.harmony.series.Indicator;
import dev.harmony.series.Unit;
import dev.harmony.workload.CostModel;
import dev.harmony.workload.IndicatorRole;
import dev.harmony.workload.LatencyThreshold;
import dev.harmony.workload.PolicyIndicator;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ServiceLevelObjective;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScoringTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void countsTheStepsOfThePartOnly() {
    ReplayWorld world = Worlds.world(Worlds.demand(1, 5, 1, 5, 5, 1), Worlds.policy(1, 9, 60));
    ContenderRun run = new ContenderSimulation(world).run(new FixedRule("two", 2, MINUTE));
    Score score = new Scoring(world, 2, 6, 1).score(run);
    assertEquals(4, score.steps());
    assertEquals(4 * 2 / 60.0, score.gpuHours(), 1e-9);
    assertEquals(0.5, score.slaViolationRatio());
    assertEquals(0, score.scaleActions());
    assertTrue(score.ci95().isEmpty());
    assertTrue(score.latencyViolationRatio().isEmpty());
    assertEquals(1, new Scoring(world, 0, 6, 1).score(run).scaleActions());
  }

  @Test
  void gpusAndTheirPriceMultiply() {
    ScalingPolicy plain = Worlds.policy(1, 9, 60);
    ScalingPolicy dear =
        new ScalingPolicy(
            plain.key(),
            plain.bounds(),
            plain.mode(),
            plain.indicators(),
            plain.objectives(),
            new CostModel(2.5, OptionalDouble.empty(), 0),
            plain.forecast(),
            plain.capacity(),
            plain.startup(),
            4,
            Optional.empty());
    ReplayWorld world = Worlds.world(Worlds.demand(1, 1, 1), dear);
    ContenderRun run = new ContenderSimulation(world).run(new FixedRule("two", 2, MINUTE));
    Score score = new Scoring(world, 0, 3, 1).score(run);
    assertEquals(4 * 3 * 2 / 60.0, score.gpuHours(), 1e-9);
    assertEquals(2.5 * score.gpuHours(), score.cost(), 1e-9);
  }

  @Test
  void aLatencyObjectiveIsJudgedByTheMeanWait() {
    ScalingPolicy plain = Worlds.policy(1, 9, 60);
    Indicator latency = Indicator.gauge("p95", new Unit("ms"));
    ScalingPolicy policy =
        new ScalingPolicy(
            plain.key(),
            plain.bounds(),
            plain.mode(),
            List.of(
                plain.demand(),
                new PolicyIndicator(
                    latency, IndicatorRole.LATENCY, Optional.empty(), false, Optional.empty())),
            List.of(
                new ServiceLevelObjective(
                    Optional.of(new LatencyThreshold("p95", 10_000)),
                    0.99,
                    Duration.ofDays(1),
                    OptionalDouble.empty())),
            plain.cost(),
            plain.forecast(),
            plain.capacity(),
            plain.startup(),
            1,
            Optional.empty());
    ReplayWorld world = Worlds.world(Worlds.demand(2, 2.2, 2, 4, 4, 2), policy);
    ContenderRun run = new ContenderSimulation(world).run(new FixedRule("two", 2, MINUTE));
    double expected = 0;
    for (int step = 0; step < 6; step++) {
      expected += run.waitSeconds(step) > 10 ? 1 : 0;
    }
    assertTrue(expected >= 2);
    assertEquals(
        OptionalDouble.of(expected / 6),
        new Scoring(world, 0, 6, 1).score(run).latencyViolationRatio());
  }

  @Test
  void intervalsOfDaysHoldTheScoreAndRepeat() {
    ReplayWorld world = Worlds.rhythm(5, 8 * 1440);
    ContenderRun run =
        new ContenderSimulation(world).run(new LastValueRule(world.policy().bounds(), 1, MINUTE));
    Score score = new Scoring(world, 1440, 8 * 1440, 3).score(run);
    ConfidenceIntervals intervals = score.ci95().orElseThrow();
    assertTrue(holds(intervals.gpuHours(), score.gpuHours()));
    assertTrue(holds(intervals.slaViolationRatio(), score.slaViolationRatio()));
    assertTrue(intervals.gpuHours().upper() < 1.2 * intervals.gpuHours().lower());
    assertEquals(score, new Scoring(world, 1440, 8 * 1440, 3).score(run));
  }

  @Test
  void aDifferenceIsPairedDayByDay() {
    ReplayWorld world = Worlds.rhythm(5, 8 * 1440);
    ContenderSimulation simulation = new ContenderSimulation(world);
    ContenderRun run = simulation.run(new FixedRule("ten", 10, MINUTE));
    ContenderRun more = simulation.run(new FixedRule("eleven", 11, MINUTE));
    Interval above = new Scoring(world, 1440, 8 * 1440, 3).gpuHoursAbove(more, run).orElseThrow();
    assertEquals(7 * 24, above.lower(), 1e-6);
    assertEquals(7 * 24, above.upper(), 1e-6);
  }

  @Test
  void refusesAnEmptyPart() {
    ReplayWorld world = Worlds.rhythm(5, 10);
    assertThrows(IllegalArgumentException.class, () -> new Scoring(world, 4, 4, 1));
  }

  private static boolean holds(Interval interval, double value) {
    return interval.lower() <= value && value <= interval.upper();
  }
}
