package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToleranceComparisonTest {

  @Test
  void comparesOursWithTheRivalAtItsViolations() {
    List<Double> shares = new ArrayList<>();
    ToleranceComparison.Outcome outcome =
        new ToleranceComparison(Worlds.rhythm(1, 160), List.of(RivalFamily.HPA))
            .run(List.of(0.05, 0.02), shares::add);
    assertEquals(7, outcome.ours().size());
    assertEquals(
        List.of(0.02, 0.05),
        outcome.cells().stream().map(ToleranceComparison.Cell::tolerance).toList());
    for (ToleranceComparison.Cell cell : outcome.cells()) {
      assertTrue(cell.bound().gpuHours() <= cell.ours().gpuHours());
      ToleranceComparison.Against rival = cell.rivals().get(0);
      EqualViolations equal = rival.equalViolations();
      assertTrue(equal.rival().orElseThrow() <= rival.hindsight().test().gpuHours() + 1e-9);
      assertTrue(equal.oracle() <= equal.rival().getAsDouble());
      assertEquals(equal.ours().isPresent(), equal.relativeCost().isPresent());
    }
    assertEquals(1, shares.get(shares.size() - 1), 1e-12);
  }

  @Test
  void theComparisonIsEmptyOutsideTheCommonRange() {
    Frontier ours = Frontier.of(List.of(new OperatingPoint(0.01, 10)), 100);
    Frontier rival = Frontier.of(List.of(new OperatingPoint(0.02, 8)), 100);
    Oracle oracle = Oracle.of(Worlds.rhythm(1, 100), 0, 100);
    EqualViolations equal = EqualViolations.of(0.02, ours, rival, oracle, 100);
    assertTrue(equal.ours().isEmpty());
    assertTrue(equal.relativeCost().isEmpty());
    assertTrue(equal.gapClosed().isEmpty());
  }
}
