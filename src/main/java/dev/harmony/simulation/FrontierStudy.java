package dev.harmony.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * What violations cost on the test part of a replay: ours at several tolerances, each family of
 * rivals at every setting of its grid, and the bound below which nobody can be.
 *
 * @param reference the corner of the box in which hypervolumes are measured
 * @param tolerances the tolerance of each of our points, rising
 * @param ours the curve of our tolerances
 * @param rivals one curve for each family
 * @param bound what no plan can cost less than, at rising ratios of violated steps
 * @param boundHypervolume a hypervolume that no family can exceed
 * @param comparisons ours against each family, in the order of {@code rivals}
 */
public record FrontierStudy(
    ReferencePoint reference,
    List<Double> tolerances,
    CostCurve ours,
    List<CostCurve> rivals,
    List<OperatingPoint> bound,
    double boundHypervolume,
    List<CurveComparison> comparisons) {

  private static final int BOUND_POINTS = 24;

  /** Lists, copied. */
  public FrontierStudy {
    Objects.requireNonNull(reference, "reference");
    tolerances = List.copyOf(tolerances);
    Objects.requireNonNull(ours, "ours");
    rivals = List.copyOf(rivals);
    bound = List.copyOf(bound);
    comparisons = List.copyOf(comparisons);
  }

  /**
   * The study of these runs.
   *
   * @param rivals the world and the test part
   * @param sweep our run at each tolerance; not empty
   * @param grids each family of rivals at every setting
   */
  static FrontierStudy of(
      Rivals rivals, SortedMap<Double, ContenderRun> sweep, List<RivalGrid> grids) {
    Scoring test = rivals.test();
    ReferencePoint reference = ReferencePoint.of(rivals.world(), rivals.testStart());
    List<SettingPoint> points = new ArrayList<>();
    sweep.forEach((each, run) -> points.add(SettingPoint.of(setting(each), run, test)));
    CostCurve ours = new CostCurve(ContenderName.HARMONY.word(), points);
    List<CostCurve> curves = grids.stream().map(RivalGrid::curve).toList();
    Oracle oracle = rivals.oracle();
    List<OperatingPoint> bound = bound(oracle, reference, test.steps());
    return new FrontierStudy(
        reference,
        List.copyOf(sweep.keySet()),
        ours,
        curves,
        bound,
        boundHypervolume(bound, reference, test.steps()),
        curves.stream()
            .map(
                each ->
                    CurveComparison.of(
                        ours,
                        each,
                        rivals.tolerance(),
                        violated -> oracle.bound(violated).gpuHours(),
                        test.bootstrap()))
            .toList());
  }

  /** The share of the reference box that the frontier of {@code curve} dominates. */
  public double hypervolume(CostCurve curve) {
    return reference.hypervolume(curve.frontier());
  }

  private static String setting(double tolerance) {
    return "tolerance %.3g %%".formatted(100 * tolerance);
  }

  /** The bound at ratios from none to the reference, evenly spaced in their logarithm. */
  private static List<OperatingPoint> bound(Oracle oracle, ReferencePoint reference, int steps) {
    List<OperatingPoint> bound = new ArrayList<>();
    double factor = reference.slaViolationRatio() / reference.leastRatio();
    for (int index = 0; index < BOUND_POINTS; index++) {
      double share = (double) index / (BOUND_POINTS - 1);
      double ratio = reference.leastRatio() * Math.pow(factor, share);
      bound.add(new OperatingPoint(ratio, oracle.bound(ratio * steps).gpuHours()));
    }
    return bound;
  }

  /** From the cost at each ratio, reached at the ratio before it already. */
  private static double boundHypervolume(
      List<OperatingPoint> bound, ReferencePoint reference, int steps) {
    List<OperatingPoint> earlier = new ArrayList<>();
    for (int index = 1; index < bound.size(); index++) {
      earlier.add(
          new OperatingPoint(
              bound.get(index - 1).slaViolationRatio(), bound.get(index).gpuHours()));
    }
    return reference.hypervolume(Frontier.of(earlier, steps));
  }
}
