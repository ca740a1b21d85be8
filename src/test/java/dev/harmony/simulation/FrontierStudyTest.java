package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.trace.TraceDescription;
import dev.harmony.trace.TraceFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrontierStudyTest {

  private static final TraceDescription TRACE =
      new TraceDescription("rhythm", TraceFormat.GENERATED, List.of(Worlds.REQUESTS), false);

  @Test
  void everyCurveLiesBetweenTheBoundAndTheReference() {
    List<Double> shares = new ArrayList<>();
    ReplayOutcome outcome =
        replay(Set.of(ContenderName.HARMONY, ContenderName.HPA_TUNED))
            .withFrontier()
            .run(cycle -> {}, shares::add);
    FrontierStudy study = outcome.frontier().orElseThrow();
    assertEquals(ToleranceComparison.TOLERANCES.size(), study.tolerances().size());
    assertEquals(study.tolerances().stream().sorted().toList(), study.tolerances());
    assertEquals(study.tolerances().size(), study.ours().points().size());
    assertEquals(List.of("hpa"), study.rivals().stream().map(CostCurve::family).toList());
    assertEquals(84, study.rivals().get(0).points().size());
    for (CostCurve curve : List.of(study.ours(), study.rivals().get(0))) {
      assertTrue(study.hypervolume(curve) > 0);
      assertTrue(study.hypervolume(curve) <= study.boundHypervolume());
      study.bound().forEach(bound -> assertBelow(bound, curve.frontier()));
    }
    assertEquals(study.reference().leastRatio(), study.bound().get(0).slaViolationRatio());
    assertEquals(1, shares.get(shares.size() - 1), 1e-9);
    assertEquals(shares.stream().sorted().toList(), shares);
  }

  private static void assertBelow(OperatingPoint bound, Frontier frontier) {
    frontier
        .gpuHoursAt(bound.slaViolationRatio())
        .ifPresent(hours -> assertTrue(bound.gpuHours() <= hours * (1 + 1e-9)));
  }

  @Test
  void oursAtThePolicysToleranceIsTheRunThatIsReported() {
    ReplayOutcome outcome =
        replay(Set.of(ContenderName.HARMONY)).withFrontier().run(cycle -> {}, share -> {});
    FrontierStudy study = outcome.frontier().orElseThrow();
    int own = study.tolerances().indexOf(outcome.world().policy().violationTolerance());
    assertEquals(
        outcome.contender(ContenderName.HARMONY).orElseThrow().score(),
        study.ours().points().get(own).score());
    assertTrue(study.comparisons().isEmpty(), "no rival was run");
  }

  @Test
  void thereIsNoneWithoutOursOrWithoutBeingAskedFor() {
    assertTrue(
        replay(Set.of(ContenderName.HPA))
            .withFrontier()
            .run(cycle -> {}, share -> {})
            .frontier()
            .isEmpty());
    assertTrue(
        replay(Set.of(ContenderName.HARMONY)).run(cycle -> {}, share -> {}).frontier().isEmpty());
  }

  private static Replay replay(Set<ContenderName> names) {
    return Replay.of(TRACE, Worlds.rhythm(1, 240), EnumSet.copyOf(names));
  }
}
