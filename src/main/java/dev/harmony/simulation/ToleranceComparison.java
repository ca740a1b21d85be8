package dev.harmony.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ours at several tolerances against the HorizontalPodAutoscaler at every setting of its grid, on
 * the test part of one trace.
 */
public final class ToleranceComparison {

  /** The tolerances of our frontier. */
  public static final List<Double> TOLERANCES = List.of(0.0025, 0.005, 0.01, 0.02, 0.04, 0.08);

  private final ReplayWorld world;

  /** A comparison in {@code world}, whatever tolerance its policy has. */
  public ToleranceComparison(ReplayWorld world) {
    this.world = world;
  }

  /**
   * What was found.
   *
   * @param ours our score at each tolerance of the frontier, and at each other that is compared
   * @param grid the rival at every setting
   * @param cells one comparison for each tolerance asked for, from the smallest
   */
  public record Outcome(List<Ours> ours, HorizontalGrid grid, List<Cell> cells) {

    /** Copies the collections. */
    public Outcome {
      ours = List.copyOf(ours);
      cells = List.copyOf(cells);
    }
  }

  /**
   * Ours at one tolerance.
   *
   * @param tolerance the share of steps that may be violated
   * @param score on the test part
   */
  public record Ours(double tolerance, Score score) {}

  /**
   * One tolerance that is compared.
   *
   * @param tolerance the share of steps that may be violated
   * @param ours our score at it
   * @param tuned the rival tuned on the history
   * @param hindsight the rival tuned on the test part
   * @param bound what no plan with our violations can cost less than
   * @param equalViolations ours against the rival tuned in hindsight, at its violations
   */
  public record Cell(
      double tolerance,
      Score ours,
      HorizontalGrid.Point tuned,
      HorizontalGrid.Point hindsight,
      OracleBound bound,
      EqualViolations equalViolations) {}

  /**
   * Runs everything.
   *
   * @param tolerances those to compare, each in (0, 1)
   * @param progress told of the work done
   */
  public Outcome run(List<Double> tolerances, ReplayProgress progress) {
    int testStart = world.testStart();
    Rivals rivals = new Rivals(new ContenderSimulation(world), testStart);
    HorizontalGrid grid = rivals.grid(() -> {});
    List<Ours> ours = ours(tolerances, rivals.test(), progress);
    Oracle oracle = rivals.oracle();
    int steps = rivals.test().steps();
    Frontier frontier = frontier(ours.stream().map(Ours::score), steps);
    Frontier rival = frontier(grid.points().stream().map(HorizontalGrid.Point::test), steps);
    List<Cell> cells = new ArrayList<>();
    for (Ours each : ours) {
      if (tolerances.contains(each.tolerance())) {
        HorizontalGrid.Point hindsight = grid.inHindsight(each.tolerance());
        double ratio = Math.max(rival.leastRatio(), hindsight.test().slaViolationRatio());
        cells.add(
            new Cell(
                each.tolerance(),
                each.score(),
                grid.tuned(each.tolerance()),
                hindsight,
                oracle
                    .bound(each.score().violatedSteps())
                    .below(ContenderName.HARMONY, each.score()),
                EqualViolations.of(ratio, frontier, rival, oracle, steps)));
      }
    }
    return new Outcome(ours, grid, cells);
  }

  private List<Ours> ours(List<Double> tolerances, Scoring test, ReplayProgress progress) {
    List<Double> all =
        Stream.concat(TOLERANCES.stream(), tolerances.stream()).distinct().sorted().toList();
    List<Ours> ours = new ArrayList<>();
    ToleranceSweep.run(world, all, progress)
        .forEach((tolerance, run) -> ours.add(new Ours(tolerance, test.score(run))));
    return ours;
  }

  private static Frontier frontier(Stream<Score> scores, int steps) {
    return Frontier.of(scores.map(OperatingPoint::of).toList(), steps);
  }
}
