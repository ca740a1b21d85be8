package dev.harmony.simulation;

import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Our curve against that of a family of rivals, at the violations of the rival's setting that is
 * cheapest within the tolerance on the test part itself.
 *
 * @param family the word that names the rival's family
 * @param setting that setting, in words
 * @param at both on their frontiers at its violations
 * @param relativeCost95 the 95 % interval of our cost as a share of the rival's there, both curves
 *     resampled alike; empty where the share is not known, or not in nine of ten resamples
 */
public record CurveComparison(
    String family, String setting, EqualViolations at, Optional<Interval> relativeCost95) {

  /** All parts are required. */
  public CurveComparison {
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(relativeCost95, "relativeCost95");
  }

  /**
   * The comparison at {@code tolerance}.
   *
   * @param bound GPU-hours that no plan with so many violated steps can cost less than
   */
  static CurveComparison of(
      CostCurve ours,
      CostCurve rival,
      double tolerance,
      DoubleUnaryOperator bound,
      BlockBootstrap bootstrap) {
    SettingPoint best = rival.cheapestWithin(tolerance);
    Frontier theirs = rival.frontier();
    double ratio = Math.max(theirs.leastRatio(), best.score().slaViolationRatio());
    EqualViolations at =
        new EqualViolations(
            ratio,
            ours.frontier().gpuHoursAt(ratio),
            theirs.gpuHoursAt(ratio),
            bound.applyAsDouble(ratio * best.score().steps()));
    return new CurveComparison(
        rival.family(),
        best.setting(),
        at,
        at.relativeCost().isPresent()
            ? bootstrap.interval(drawn -> relativeCost(ours, rival, ratio, drawn))
            : Optional.empty());
  }

  /** {@code NaN} outside the ratios that both reach. */
  private static double relativeCost(CostCurve ours, CostCurve rival, double ratio, int[] drawn) {
    return ours.resampled(drawn).gpuHoursAt(ratio).orElse(Double.NaN)
        / rival.resampled(drawn).gpuHoursAt(ratio).orElse(Double.NaN);
  }
}
