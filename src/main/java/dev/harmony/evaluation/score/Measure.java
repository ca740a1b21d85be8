package dev.harmony.evaluation.score;

import java.util.function.ToDoubleFunction;

/** What is measured at one observation; the mean over observations is the score. */
public enum Measure {
  /** The continuous ranked probability score by quantiles: twice the mean pinball loss of 19. */
  CRPS("crps", point -> point.pinballs(0, 1)),
  /** The same by the ensemble of 100 mid-quantiles. */
  ENSEMBLE_CRPS("ensembleCrps", ScoredPoint::ensembleScore),
  /** The same, weighted to values above the 0.9 quantile of the rows learnt from. */
  UPPER_CRPS("upperCrps", ScoredPoint::upperScore),
  /** The squared error of the mean. */
  MSE("mse", point -> point.error() * point.error()),
  /** The absolute error of the median. */
  MAE("mae", point -> Math.abs(point.observed() - point.quantile(9))),
  /** Twice the mean pinball loss at 0.1 to 0.9. */
  QUANTILE_LOSS("quantileLoss", point -> point.pinballs(1, 2)),
  /** The absolute observation. */
  MAGNITUDE("magnitude", point -> Math.abs(point.observed())),
  /** Pinball loss at 0.95. */
  TAIL_95("tail0.95", point -> point.pinball(18)),
  /** Pinball loss at 0.99. */
  TAIL_99("tail0.99", point -> point.pinball(20)),
  /** Pinball loss at 0.995. */
  TAIL_995("tail0.995", point -> point.pinball(21)),
  /** Whether the observation lies above the 0.95 quantile. */
  ABOVE_95("above0.95", point -> point.isAbove(18) ? 1 : 0),
  /** Whether the observation lies above the 0.99 quantile. */
  ABOVE_99("above0.99", point -> point.isAbove(20) ? 1 : 0),
  /** Whether the observation lies above the 0.995 quantile. */
  ABOVE_995("above0.995", point -> point.isAbove(21) ? 1 : 0),
  /** Whether the central 50 % interval holds the observation. */
  COVERAGE_50("coverage50", point -> point.isCovered(0.5) ? 1 : 0),
  /** Whether the central 80 % interval holds the observation. */
  COVERAGE_80("coverage80", point -> point.isCovered(0.8) ? 1 : 0),
  /** Whether the central 90 % interval holds the observation. */
  COVERAGE_90("coverage90", point -> point.isCovered(0.9) ? 1 : 0),
  /** Whether the central 95 % interval holds the observation. */
  COVERAGE_95("coverage95", point -> point.isCovered(0.95) ? 1 : 0),
  /** Whether the central 98 % interval holds the observation. */
  COVERAGE_98("coverage98", point -> point.isCovered(0.98) ? 1 : 0),
  /** Whether the central 99 % interval holds the observation. */
  COVERAGE_99("coverage99", point -> point.isCovered(0.99) ? 1 : 0);

  private final String word;
  private final ToDoubleFunction<ScoredPoint> statistic;

  Measure(String word, ToDoubleFunction<ScoredPoint> statistic) {
    this.word = word;
    this.statistic = statistic;
  }

  /** The name of the measure in files. */
  public String word() {
    return word;
  }

  /** What it is at one observation; in the unit of the indicator, its square, or none. */
  double of(ScoredPoint point) {
    return statistic.applyAsDouble(point);
  }
}
