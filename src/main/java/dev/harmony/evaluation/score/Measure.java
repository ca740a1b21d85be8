package dev.harmony.evaluation.score;

/** What is measured at one observation; the mean over observations is the score. */
public enum Measure {
  /** The continuous ranked probability score by quantiles: twice the mean pinball loss of 19. */
  CRPS("quantileCrps"),
  /** The same by the ensemble of 100 mid-quantiles. */
  ENSEMBLE_CRPS("ensembleCrps"),
  /** The same of the sample paths, as if there were infinitely many; NaN for other laws. */
  FAIR_CRPS("fairCrps"),
  /** The same, weighted to values above the 0.9 quantile of the rows learnt from. */
  UPPER_CRPS("upperCrps"),
  /** The squared error of the mean. */
  MSE("mse"),
  /** The absolute error of the median. */
  MAE("mae"),
  /** Twice the mean pinball loss at 0.1 to 0.9. */
  QUANTILE_LOSS("quantileLoss"),
  /** The absolute observation. */
  MAGNITUDE("magnitude"),
  /** Pinball loss at 0.95. */
  TAIL_95("tail95"),
  /** Pinball loss at 0.99. */
  TAIL_99("tail99"),
  /** Pinball loss at 0.995. */
  TAIL_995("tail995"),
  /** Whether the observation lies above the 0.95 quantile. */
  ABOVE_95("above95"),
  /** Whether the observation lies above the 0.99 quantile. */
  ABOVE_99("above99"),
  /** Whether the observation lies above the 0.995 quantile. */
  ABOVE_995("above995"),
  /** Whether the central 50 % interval holds the observation. */
  COVERAGE_50("coverage50"),
  /** Whether the central 80 % interval holds the observation. */
  COVERAGE_80("coverage80"),
  /** Whether the central 90 % interval holds the observation. */
  COVERAGE_90("coverage90"),
  /** Whether the central 95 % interval holds the observation. */
  COVERAGE_95("coverage95"),
  /** Whether the central 98 % interval holds the observation. */
  COVERAGE_98("coverage98"),
  /** Whether the central 99 % interval holds the observation. */
  COVERAGE_99("coverage99"),
  /** Whether the randomised probability transform lies in the central 50 % of [0, 1]. */
  CENTRAL_50("central50"),
  /** Whether the randomised probability transform lies in the central 80 % of [0, 1]. */
  CENTRAL_80("central80"),
  /** Whether the randomised probability transform lies in the central 90 % of [0, 1]. */
  CENTRAL_90("central90"),
  /** Whether the randomised probability transform lies in the central 95 % of [0, 1]. */
  CENTRAL_95("central95"),
  /** Whether the randomised probability transform lies in the central 99 % of [0, 1]. */
  CENTRAL_99("central99");

  private static final double FLOOR = 0.01;
  private static final double TAIL_FLOOR = 0.001;

  private final String word;

  Measure(String word) {
    this.word = word;
  }

  /** The name of the measure in files. */
  public String word() {
    return word;
  }

  /** Whether it is a loss in the unit of the indicator, rather than a share. */
  public boolean isLoss() {
    return compareTo(ABOVE_95) < 0;
  }

  /**
   * A loss over that of a reference, both in units of the scale of their series, with a constant
   * added to both, so that series that hardly move do not rule a mean of ratios.
   */
  public double ratio(double score, double reference) {
    double floor = isTail() ? TAIL_FLOOR : FLOOR;
    return (score + floor) / (reference + floor);
  }

  private boolean isTail() {
    return this == TAIL_95 || this == TAIL_99 || this == TAIL_995;
  }

  /** The unit of the measure for a series in units of {@code scale}. */
  double unit(double scale) {
    if (!isLoss()) {
      return 1;
    }
    return this == MSE ? scale * scale : scale;
  }

  /** What it is at one observation; in the unit of the indicator, its square, or none. */
  double of(ScoredPoint point) {
    return switch (this) {
      case CRPS -> point.pinballs(0, 1);
      case ENSEMBLE_CRPS -> point.ensembleScore();
      case FAIR_CRPS -> point.fairScore();
      case UPPER_CRPS -> point.upperScore();
      case MSE -> point.squaredError();
      case MAE -> Math.abs(point.observed() - point.quantile(9));
      case QUANTILE_LOSS -> point.pinballs(1, 2);
      case MAGNITUDE -> Math.abs(point.observed());
      case TAIL_95 -> point.pinball(18);
      case TAIL_99 -> point.pinball(20);
      case TAIL_995 -> point.pinball(21);
      case ABOVE_95 -> point.isAbove(18) ? 1 : 0;
      case ABOVE_99 -> point.isAbove(20) ? 1 : 0;
      case ABOVE_995 -> point.isAbove(21) ? 1 : 0;
      case COVERAGE_50 -> point.isCovered(0.5) ? 1 : 0;
      case COVERAGE_80 -> point.isCovered(0.8) ? 1 : 0;
      case COVERAGE_90 -> point.isCovered(0.9) ? 1 : 0;
      case COVERAGE_95 -> point.isCovered(0.95) ? 1 : 0;
      case COVERAGE_98 -> point.isCovered(0.98) ? 1 : 0;
      case COVERAGE_99 -> point.isCovered(0.99) ? 1 : 0;
      case CENTRAL_50 -> point.isCentral(0.5) ? 1 : 0;
      case CENTRAL_80 -> point.isCentral(0.8) ? 1 : 0;
      case CENTRAL_90 -> point.isCentral(0.9) ? 1 : 0;
      case CENTRAL_95 -> point.isCentral(0.95) ? 1 : 0;
      case CENTRAL_99 -> point.isCentral(0.99) ? 1 : 0;
    };
  }
}
