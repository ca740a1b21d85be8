package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencePointTest {

  /** Three decades of ratios, up to 100 GPU-hours. */
  private static final ReferencePoint REFERENCE = new ReferencePoint(0.0001, 0.1, 100);

  private static final int STEPS = 5000;

  @Test
  void aSinglePointDominatesARectangle() {
    assertEquals(0.5 * 2 / 3, hypervolume(point(0.001, 50)), 1e-12);
    assertEquals(1, hypervolume(point(0, 0)), 1e-12);
  }

  @Test
  void aSegmentDominatesATrapezoid() {
    double trapezoid = (10 + 60) / 2.0 * 2;
    assertEquals(trapezoid / 300, hypervolume(point(0.001, 90), point(0.1, 40)), 1e-12);
  }

  @Test
  void whatLiesBeyondTheCornerDominatesNothing() {
    assertEquals(0, hypervolume(point(0.001, 100)), 1e-12);
    assertEquals(0, hypervolume(point(0.2, 10)), 1e-12);
    double halfOfTheSegment = 40.0 / 2 * 1;
    double rest = 40.0;
    assertEquals(
        (halfOfTheSegment + rest) / 300, hypervolume(point(0.0001, 140), point(0.01, 60)), 1e-12);
    double untilTheCorner = (20 + 50) / 2.0 * 1;
    assertEquals(untilTheCorner / 300, hypervolume(point(0.01, 80), point(1, 20)), 1e-12);
  }

  @Test
  void refusesACornerWithoutABox() {
    assertThrows(IllegalArgumentException.class, () -> new ReferencePoint(0.1, 0.1, 1));
    assertThrows(IllegalArgumentException.class, () -> new ReferencePoint(0, 0.1, 1));
    assertThrows(IllegalArgumentException.class, () -> new ReferencePoint(0.01, 0.1, 0));
    assertThrows(IllegalArgumentException.class, () -> new ReferencePoint(0.01, Double.NaN, 1));
  }

  @Test
  void theReferenceOfAPartIsATenthAtTheCostOfItsPeak() {
    ReplayWorld world =
        Worlds.world(Worlds.demand(1, 1, 1, 1, 1, 1, 1, 2, 6.5, 2), Worlds.policy(1, 20, 60));
    ReferencePoint reference = ReferencePoint.of(world, 4);
    assertEquals(new ReferencePoint(0.5 / 6, 1.0 / 6, 7 * (6 * 60.0 / 3600)), reference);
    assertEquals(0.1, ReferencePoint.of(Worlds.rhythm(1, 100), 50).slaViolationRatio());
  }

  /** Counts the points of a lattice, and random points, that lie above the frontier. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isTheShareOfTheBoxAboveTheFrontier(long seed) {
    Random random = new Random(seed);
    List<OperatingPoint> points = new ArrayList<>();
    for (int index = 0; index < 1 + random.nextInt(30); index++) {
      points.add(point(Math.exp(-9 * random.nextDouble()), 150 * random.nextDouble()));
    }
    Frontier frontier = Frontier.of(points, STEPS);
    double exact = REFERENCE.hypervolume(frontier);
    int size = 400;
    int within = 0;
    int hit = 0;
    for (int index = 0; index < size * size; index++) {
      int column = index / size;
      double share = (column + 0.5) / size;
      within += isDominated(frontier, share, 100 * (index % size + 0.5) / size) ? 1 : 0;
      hit += isDominated(frontier, random.nextDouble(), 100 * random.nextDouble()) ? 1 : 0;
    }
    double draws = (double) size * size;
    assertEquals(exact, within / draws, 2.0 / size);
    assertEquals(exact, hit / draws, 5 * 0.5 / size);
  }

  /** By inclusion: whether some ratio up to this one costs no more. */
  private static boolean isDominated(Frontier frontier, double share, double gpuHours) {
    double ratio = 0.0001 * Math.pow(1000, share);
    double at = Math.min(ratio, frontier.greatestRatio());
    return frontier.gpuHoursAt(at).orElse(Double.POSITIVE_INFINITY) <= gpuHours;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void oneMoreSettingNeverTakesAway(long seed) {
    Random random = new Random(seed);
    List<OperatingPoint> points = new ArrayList<>();
    double before = 0;
    for (int index = 0; index < 40; index++) {
      points.add(point(Math.exp(-9 * random.nextDouble()), 150 * random.nextDouble()));
      double now = REFERENCE.hypervolume(Frontier.of(points, STEPS));
      assertTrue(now >= before - 1e-12 && now <= 1, index + ": " + before + " to " + now);
      before = now;
    }
  }

  private static double hypervolume(OperatingPoint... points) {
    return REFERENCE.hypervolume(Frontier.of(List.of(points), STEPS));
  }

  private static OperatingPoint point(double ratio, double gpuHours) {
    return new OperatingPoint(ratio, gpuHours);
  }
}
