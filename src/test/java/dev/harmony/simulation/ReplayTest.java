package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.Unit;
import dev.harmony.trace.TraceDescription;
import dev.harmony.trace.TraceFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplayTest {

  static final TraceDescription TRACE =
      new TraceDescription("rhythm", TraceFormat.GENERATED, List.of(Worlds.REQUESTS), false);

  @Test
  void everyContenderIsScoredOnTheSecondHalf() {
    ReplayWorld world = Worlds.rhythm(1, 300);
    List<Double> shares = new ArrayList<>();
    ReplayOutcome outcome = Replay.of(TRACE, world).run(cycle -> {}, shares::add);
    EnumSet<ContenderName> expected = EnumSet.copyOf(ContenderName.usual());
    expected.remove(ContenderName.RECORDED);
    assertEquals(
        List.copyOf(expected), outcome.contenders().stream().map(Contender::name).toList());
    assertEquals(150, outcome.testStart());
    outcome.contenders().forEach(each -> assertEquals(150, each.score().steps()));
    assertEquals(300, outcome.harmony().orElseThrow().decisions().size());
    assertEquals(84, outcome.grid(RivalFamily.HPA).orElseThrow().points().size());
    assertEquals(1, shares.get(shares.size() - 1), 1e-12);
    assertEquals(shares.stream().sorted().toList(), shares);
    assertTrue(outcome.dualityGap().orElse(1) >= 0);
  }

  @Test
  void theBestSettingInHindsightIsTheCheapestThatKeptThePromise() {
    ReplayWorld world = Worlds.rhythm(2, 1200);
    RivalGrid grid =
        Replay.of(TRACE, world, EnumSet.of(ContenderName.HPA_HINDSIGHT))
            .run(cycle -> {}, ReplayProgress.NONE)
            .grid(RivalFamily.HPA)
            .orElseThrow();
    Score best = grid.inHindsight(0.05).test();
    assertTrue(best.slaViolationRatio() <= 0.05);
    for (RivalGrid.Point point : grid.points()) {
      assertTrue(
          point.test().slaViolationRatio() > 0.05 || point.test().gpuHours() >= best.gpuHours());
    }
    double least =
        grid.points().stream()
            .mapToDouble(each -> each.history().slaViolationRatio())
            .min()
            .orElseThrow();
    assertEquals(least, grid.tuned(-1).history().slaViolationRatio());
  }

  @Test
  void theSameSeedGivesTheSameOutcome() {
    ReplayWorld world = Worlds.rhythm(3, 200);
    Set<ContenderName> names = EnumSet.of(ContenderName.HARMONY, ContenderName.HPA_TUNED);
    ReplayOutcome first = Replay.of(TRACE, world, names).run(c -> {}, ReplayProgress.NONE);
    ReplayOutcome second = Replay.of(TRACE, world, names).run(c -> {}, ReplayProgress.NONE);
    for (ContenderName name : names) {
      assertEquals(
          first.contender(name).orElseThrow().score(),
          second.contender(name).orElseThrow().score());
    }
    assertEquals(
        first.harmony().orElseThrow().decisions(), second.harmony().orElseThrow().decisions());
    assertEquals(scores(first), scores(second));
  }

  private static List<Score> scores(ReplayOutcome outcome) {
    return outcome.grid(RivalFamily.HPA).orElseThrow().points().stream()
        .flatMap(each -> Stream.of(each.history(), each.test()))
        .toList();
  }

  @Test
  void whatWasReallyRunCompetesWhereTheTraceSaysIt() {
    ReplayWorld plain = Worlds.rhythm(4, 300);
    double[] demand = new double[300];
    double[] run = new double[300];
    for (int step = 0; step < 300; step++) {
      demand[step] = plain.demand().demand(step);
      run[step] = step < 200 ? 15 : 20;
    }
    IndicatorWindow window =
        IndicatorWindow.of(
            plain.demand().grid(),
            List.of(Worlds.REQUESTS, Indicator.gauge("replicas", Unit.REPLICAS)),
            new double[][] {demand, run});
    DemandSeries series = DemandSeries.of(window, "requests").withRecordedReplicas("replicas");
    ReplayWorld world = new ReplayWorld(series, plain.policy(), plain.settings());
    Contender recorded =
        Replay.of(TRACE, world, EnumSet.of(ContenderName.RECORDED))
            .run(cycle -> {}, ReplayProgress.NONE)
            .contender(ContenderName.RECORDED)
            .orElseThrow();
    assertEquals(15, recorded.run().readyAverage(199), 1e-3);
    assertEquals(20, recorded.run().readyAverage(200), 1e-3);
    assertFalse(recorded.bound().isPresent());
  }

  @Test
  void theOracleIsHeldAgainstTheToleranceIfOursDoesNotCompete() {
    ReplayWorld world = Worlds.rhythm(5, 1000);
    Contender oracle =
        Replay.of(TRACE, world, EnumSet.of(ContenderName.ORACLE))
            .run(cycle -> {}, ReplayProgress.NONE)
            .contender(ContenderName.ORACLE)
            .orElseThrow();
    assertEquals(0.01, oracle.score().slaViolationRatio(), 1e-9);
  }

  @Test
  void refusesAReplayOfNobodyOrNothing() {
    ReplayWorld world = Worlds.rhythm(5, 1);
    assertThrows(IllegalArgumentException.class, () -> Replay.of(TRACE, world));
    assertThrows(
        IllegalArgumentException.class,
        () -> Replay.of(TRACE, Worlds.rhythm(5, 9), EnumSet.noneOf(ContenderName.class)));
  }
}
