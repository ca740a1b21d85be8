package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontierTest {

  private static final int STEPS = 10_000;

  @Test
  void interpolatesTheLogarithmOfTheRatio() {
    Frontier frontier = frontier(point(0.001, 200), point(0.1, 100));
    assertEquals(150, frontier.gpuHoursAt(0.01).orElseThrow(), 1e-9);
    assertEquals(200, frontier.gpuHoursAt(0.001).orElseThrow(), 1e-9);
    assertEquals(100, frontier.gpuHoursAt(0.1).orElseThrow(), 1e-9);
  }

  @Test
  void settingsAboveTheHullDoNotCount() {
    Frontier frontier = frontier(point(0.001, 200), point(0.01, 190), point(0.1, 100));
    assertEquals(150, frontier.gpuHoursAt(0.01).orElseThrow(), 1e-9);
    assertEquals(2, frontier.hull().size());
  }

  @Test
  void moreViolationsNeverCostMore() {
    Frontier frontier = frontier(point(0.01, 100), point(0.1, 120));
    assertEquals(OptionalDouble.of(100), frontier.gpuHoursAt(0.05));
  }

  @Test
  void knowsNothingOutsideTheRatiosOfItsPoints() {
    Frontier frontier = frontier(point(0.01, 100), point(0.1, 50));
    assertTrue(frontier.gpuHoursAt(0.009).isEmpty());
    assertTrue(frontier.gpuHoursAt(0.11).isEmpty());
    assertTrue(frontier.gpuHoursAt(Double.NaN).isEmpty());
  }

  @Test
  void noViolationCountsAsHalfAStep() {
    Frontier frontier = frontier(point(0, 200), point(0.5, 100));
    assertEquals(0.5 / STEPS, frontier.leastRatio());
    assertEquals(200, frontier.gpuHoursAt(0.5 / STEPS).orElseThrow());
  }

  @Test
  void theGapClosedIsNothingAtTheRivalAndAllAtTheOracle() {
    assertEquals(OptionalDouble.of(0), Frontier.gapClosed(100, 100, 50));
    assertEquals(OptionalDouble.of(1), Frontier.gapClosed(50, 100, 50));
    assertEquals(OptionalDouble.of(-1), Frontier.gapClosed(150, 100, 50));
    assertEquals(OptionalDouble.empty(), Frontier.gapClosed(60, 50, 50));
  }

  @Test
  void refusesNoPoints() {
    assertThrows(IllegalArgumentException.class, () -> Frontier.of(List.of(), STEPS));
    assertThrows(IllegalArgumentException.class, () -> new OperatingPoint(1.5, 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void liesBelowEveryPointAndIsConvex(long seed) {
    Random random = new Random(seed);
    List<OperatingPoint> points = new ArrayList<>();
    for (int index = 0; index < 60; index++) {
      double ratio = random.nextInt(10) == 0 ? 0 : Math.exp(-7 * random.nextDouble());
      points.add(point(ratio, 50 + 100 * random.nextDouble()));
    }
    Frontier frontier = Frontier.of(points, STEPS);
    for (OperatingPoint point : points) {
      double ratio = Math.max(0.5 / STEPS, point.slaViolationRatio());
      assertTrue(frontier.gpuHoursAt(ratio).orElseThrow() <= point.gpuHours() + 1e-9);
    }
    double left = frontier.leastRatio();
    double right = frontier.greatestRatio();
    double middle = Math.sqrt(left * right);
    assertTrue(
        frontier.gpuHoursAt(middle).orElseThrow()
            <= (frontier.gpuHoursAt(left).orElseThrow() + frontier.gpuHoursAt(right).orElseThrow())
                    / 2
                + 1e-9);
  }

  /** The hull is the largest convex function below the points: the least chord at every ratio. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isTheLowestChordOfAnyTwoPoints(long seed) {
    Random random = new Random(seed);
    List<OperatingPoint> points = new ArrayList<>();
    for (int index = 0; index < 25; index++) {
      points.add(point(Math.exp(-8 * random.nextDouble()), 50 + 100 * random.nextDouble()));
    }
    Frontier frontier = Frontier.of(points, STEPS);
    for (OperatingPoint at : points) {
      double ratio = at.slaViolationRatio();
      double least = Double.POSITIVE_INFINITY;
      for (OperatingPoint left : points) {
        for (OperatingPoint right : points) {
          if (left.slaViolationRatio() <= ratio) {
            least = Math.min(least, chord(left, right, ratio));
          }
        }
      }
      assertEquals(least, frontier.gpuHoursAt(ratio).orElseThrow(), 1e-9);
    }
  }

  /** The cost at a ratio between two points, or of the left one alone. */
  private static double chord(OperatingPoint left, OperatingPoint right, double ratio) {
    if (right.slaViolationRatio() <= ratio) {
      return left.gpuHours();
    }
    double share =
        Math.log(ratio / left.slaViolationRatio())
            / Math.log(right.slaViolationRatio() / left.slaViolationRatio());
    return left.gpuHours() + share * (right.gpuHours() - left.gpuHours());
  }

  private static Frontier frontier(OperatingPoint... points) {
    return Frontier.of(List.of(points), STEPS);
  }

  private static OperatingPoint point(double ratio, double gpuHours) {
    return new OperatingPoint(ratio, gpuHours);
  }
}
