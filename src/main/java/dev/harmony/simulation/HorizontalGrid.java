package dev.harmony.simulation;

import dev.harmony.rule.horizontal.HorizontalRule;
import dev.harmony.rule.horizontal.HorizontalSetting;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The HorizontalPodAutoscaler at every setting of its grid, each run once over the whole trace and
 * scored on the history and on the test part.
 *
 * @param points one for each setting, in the order of the grid
 */
public record HorizontalGrid(List<Point> points) {

  /**
   * One setting with its scores, without intervals.
   *
   * @param setting the setting
   * @param history its score on the first part
   * @param test its score on the test part
   */
  public record Point(HorizontalSetting setting, Score history, Score test) {

    /** All parts are required. */
    public Point {
      Objects.requireNonNull(setting, "setting");
      Objects.requireNonNull(history, "history");
      Objects.requireNonNull(test, "test");
    }

    /** The setting in words. */
    public String inWords() {
      return HorizontalGrid.inWords(setting);
    }
  }

  /** Points, copied. */
  public HorizontalGrid {
    points = List.copyOf(points);
  }

  /** Runs the whole grid, on several threads where there are any; the result is the same. */
  static HorizontalGrid run(
      ContenderSimulation simulation, Scoring history, Scoring test, Runnable done) {
    return new HorizontalGrid(
        HorizontalSetting.grid().parallelStream()
            .map(
                setting -> {
                  ContenderRun run = simulation.run(rule(simulation.world(), setting));
                  done.run();
                  return new Point(
                      setting, history.scoreWithoutIntervals(run), test.scoreWithoutIntervals(run));
                })
            .toList());
  }

  /** The rule with {@code setting}. */
  static HorizontalRule rule(ReplayWorld world, HorizontalSetting setting) {
    return HorizontalRule.of(
        setting, world.policy().bounds(), world.policy().capacity().perReplica());
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

  /** A setting in words. */
  static String inWords(HorizontalSetting setting) {
    return "target %d %%, scale-down window %d s"
        .formatted(
            Math.round(100 * setting.targetUtilization()), setting.scaleDownWindow().toSeconds());
  }
}
