package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CurveComparisonTest {

  private static final int DAYS = 16;
  private static final int DAY = 1000;
  private static final int STEPS = DAYS * DAY;
  private static final BlockBootstrap BOOTSTRAP = BlockBootstrap.of(0, STEPS, 86.4, 1);

  @Test
  void readsBothCostsOffTheFrontiersAtTheRivalsViolations() {
    CostCurve ours = new CostCurve("ours", List.of(even(0.001, 20), even(0.1, 10)));
    CostCurve rival = new CostCurve("rival", List.of(even(0.01, 18), even(0.1, 12)));
    CurveComparison comparison = compare(ours, rival, 0.05);
    assertEquals("at 0.01", comparison.setting());
    assertEquals(0.01, comparison.at().slaViolationRatio(), 1e-12);
    assertEquals(15.0 * DAYS, comparison.at().ours().orElseThrow(), 1e-9);
    assertEquals(18.0 * DAYS, comparison.at().rival().orElseThrow(), 1e-9);
    Interval interval = comparison.relativeCost95().orElseThrow();
    assertEquals(15.0 / 18, interval.lower(), 1e-9, "days that are alike leave no doubt");
    assertEquals(15.0 / 18, interval.upper(), 1e-9);
  }

  @Test
  void thereIsNoIntervalWhereThereIsNoFigure() {
    CostCurve ours = new CostCurve("ours", List.of(even(0.001, 20)));
    CostCurve rival = new CostCurve("rival", List.of(even(0.01, 18)));
    CurveComparison comparison = compare(ours, rival, 0.05);
    assertEquals(OptionalDouble.empty(), comparison.at().relativeCost());
    assertEquals(Optional.empty(), comparison.relativeCost95());
  }

  @Test
  void withoutASettingThatKeepsTheToleranceTheLeastViolatingOneIsMet() {
    CostCurve rival = new CostCurve("rival", List.of(even(0.02, 18), even(0.03, 12)));
    assertEquals("at 0.02", rival.cheapestWithin(0.01).setting());
    assertEquals("at 0.03", rival.cheapestWithin(0.05).setting());
    assertThrows(IllegalArgumentException.class, () -> new CostCurve("rival", List.of()));
  }

  /** Days cost what they cost: the interval must hold the true share about 95 times in 100. */
  @Test
  void theIntervalHoldsTheTrueShareAsOftenAsItSays() {
    int held = 0;
    int trials = 200;
    for (int seed = 0; seed < trials; seed++) {
      Random random = new Random(seed);
      List<BlockTally.Block> ours = new ArrayList<>();
      List<BlockTally.Block> rival = new ArrayList<>();
      for (int day = 0; day < DAYS; day++) {
        double load = 100 + 20 * random.nextGaussian();
        ours.add(new BlockTally.Block(DAY, 0.9 * load + 5 * random.nextGaussian(), 14));
        rival.add(new BlockTally.Block(DAY, load + 5 * random.nextGaussian(), 14));
      }
      Interval interval =
          compare(curve("ours", ours), curve("rival", rival), 0.05).relativeCost95().orElseThrow();
      held += interval.lower() <= 0.9 && interval.upper() >= 0.9 ? 1 : 0;
    }
    assertTrue(held >= 0.88 * trials && held <= 0.98 * trials, held + " of " + trials);
  }

  private static CurveComparison compare(CostCurve ours, CostCurve rival, double tolerance) {
    return CurveComparison.of(ours, rival, tolerance, violated -> 1, BOOTSTRAP);
  }

  private static CostCurve curve(String family, List<BlockTally.Block> blocks) {
    return new CostCurve(family, List.of(point("only", blocks)));
  }

  /** A setting of which every day is alike. */
  private static SettingPoint even(double ratio, double dailyHours) {
    int violated = (int) Math.round(ratio * DAY);
    List<BlockTally.Block> blocks = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      blocks.add(new BlockTally.Block(DAY, dailyHours, violated));
    }
    return point("at " + ratio, blocks);
  }

  private static SettingPoint point(String setting, List<BlockTally.Block> blocks) {
    double hours = blocks.stream().mapToDouble(BlockTally.Block::gpuHours).sum();
    int violated = blocks.stream().mapToInt(BlockTally.Block::violatedSteps).sum();
    Score score =
        new Score(STEPS, hours, hours, violated, OptionalDouble.empty(), 0, Optional.empty());
    return new SettingPoint(setting, score, new BlockTally(blocks));
  }
}
