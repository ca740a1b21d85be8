package dev.harmony.simulation;

import dev.harmony.control.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ours at several tolerances against families of rivals at every setting of their grids, on the
 * test part of one trace.
 */
public final class ToleranceComparison {

  /** The tolerances of our frontier. */
  public static final List<Double> TOLERANCES = List.of(0.0025, 0.005, 0.01, 0.02, 0.04, 0.08);

  private final ReplayWorld world;
  private final List<RivalFamily> families;

  /** A comparison in {@code world}, whatever tolerance its policy has. */
  public ToleranceComparison(ReplayWorld world, List<RivalFamily> families) {
    this.world = world;
    this.families = List.copyOf(families);
  }

  /**
   * What was found.
   *
   * @param ours our score at each tolerance of the frontier, and at each other that is compared
   * @param grids each family of rivals at every setting
   * @param cells one comparison for each tolerance asked for, from the smallest
   */
  public record Outcome(List<Ours> ours, List<RivalGrid> grids, List<Cell> cells) {

    /** Copies the collections. */
    public Outcome {
      ours = List.copyOf(ours);
      grids = List.copyOf(grids);
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
   * @param bound what no plan with our violations can cost less than
   * @param rivals ours against each family
   */
  public record Cell(double tolerance, Score ours, OracleBound bound, List<Against> rivals) {

    /** Rivals, copied. */
    public Cell {
      rivals = List.copyOf(rivals);
    }
  }

  /**
   * Ours against a family of rivals at one tolerance.
   *
   * @param family the family
   * @param tuned its setting tuned on the history
   * @param hindsight its setting tuned on the test part
   * @param equalViolations ours against the rival tuned in hindsight, at its violations
   */
  public record Against(
      RivalFamily family,
      RivalGrid.Point tuned,
      RivalGrid.Point hindsight,
      EqualViolations equalViolations) {}

  /**
   * Runs everything.
   *
   * @param tolerances those to compare, each in (0, 1)
   * @param progress told of the work done
   */
  public Outcome run(List<Double> tolerances, ReplayProgress progress) {
    int testStart = world.testStart();
    Rivals blind = new Rivals(new ContenderSimulation(world), testStart);
    PointForecasts.Collector forecasts = PointForecasts.Collector.of(world);
    List<Ours> ours = ours(tolerances, blind.test(), forecasts, progress);
    Rivals rivals = blind.withForecast(forecasts.forecasts());
    List<RivalGrid> grids = families.stream().map(family -> rivals.grid(family, () -> {})).toList();
    Oracle oracle = rivals.oracle();
    int steps = rivals.test().steps();
    Frontier frontier =
        Frontier.of(ours.stream().map(each -> OperatingPoint.of(each.score())).toList(), steps);
    List<Cell> cells = new ArrayList<>();
    for (Ours each : ours) {
      if (tolerances.contains(each.tolerance())) {
        OracleBound bound =
            oracle.bound(each.score().violatedSteps()).below(ContenderName.HARMONY, each.score());
        List<Against> against =
            grids.stream()
                .map(grid -> against(grid, each.tolerance(), frontier, oracle, steps))
                .toList();
        cells.add(new Cell(each.tolerance(), each.score(), bound, against));
      }
    }
    return new Outcome(ours, grids, cells);
  }

  private static Against against(
      RivalGrid grid, double tolerance, Frontier ours, Oracle oracle, int steps) {
    Frontier rival = Frontier.of(grid.onTest(), steps);
    RivalGrid.Point hindsight = grid.inHindsight(tolerance);
    double ratio = Math.max(rival.leastRatio(), hindsight.test().slaViolationRatio());
    return new Against(
        grid.family(),
        grid.tuned(tolerance),
        hindsight,
        EqualViolations.of(ratio, ours, rival, oracle, steps));
  }

  private List<Ours> ours(
      List<Double> tolerances, Scoring test, Journal journal, ReplayProgress progress) {
    List<Double> all =
        Stream.concat(TOLERANCES.stream(), tolerances.stream()).distinct().sorted().toList();
    List<Ours> ours = new ArrayList<>();
    ToleranceSweep.run(world, all, journal, progress)
        .forEach((tolerance, run) -> ours.add(new Ours(tolerance, test.score(run))));
    return ours;
  }
}
