package dev.harmony.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A family of rivals at every setting of its grid, each run once over the whole trace and scored on
 * the history and on the test part. The runs themselves are not kept.
 *
 * @param family the family
 * @param points one for each setting, in the order of the grid
 */
public record RivalGrid(RivalFamily family, List<Point> points) {

  /**
   * One setting with its scores.
   *
   * @param setting the setting
   * @param history its score on the first part, without intervals
   * @param test its score on the test part
   * @param tally the same for each block of the test part
   */
  public record Point(RivalSetting setting, Score history, Score test, BlockTally tally) {

    /** All parts are required. */
    public Point {
      Objects.requireNonNull(setting, "setting");
      Objects.requireNonNull(history, "history");
      Objects.requireNonNull(test, "test");
      Objects.requireNonNull(tally, "tally");
    }
  }

  /** Points, copied. */
  public RivalGrid {
    Objects.requireNonNull(family, "family");
    points = List.copyOf(points);
  }

  /** The cheapest on the history that kept within {@code tolerance} on it. */
  public Point tuned(double tolerance) {
    return cheapest(Point::history, tolerance);
  }

  /** The cheapest on the test part that kept within {@code tolerance} on it. */
  public Point inHindsight(double tolerance) {
    return cheapest(Point::test, tolerance);
  }

  /** The cheapest within the tolerance; if there is none, the one that violates least. */
  private Point cheapest(Function<Point, Score> part, double tolerance) {
    return points.stream()
        .min(
            Comparator.<Point>comparingDouble(
                    point -> Math.max(tolerance, part.apply(point).slaViolationRatio()))
                .thenComparingDouble(point -> part.apply(point).gpuHours()))
        .orElseThrow();
  }

  /** The operating point of each setting on the test part. */
  public List<OperatingPoint> onTest() {
    return points.stream().map(each -> OperatingPoint.of(each.test())).toList();
  }

  /** What the settings cost and violate on the test part. */
  public CostCurve curve() {
    return new CostCurve(
        family.word(),
        points.stream()
            .map(each -> new SettingPoint(each.setting().words(), each.test(), each.tally()))
            .toList());
  }
}
