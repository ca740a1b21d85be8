package dev.harmony.evaluation.protocol;

import dev.harmony.evaluation.score.Measure;
import dev.harmony.evaluation.score.SeriesScores;

/** What peers and contestants are compared by. Losses are in units of the series' normaliser. */
public enum BenchMeasure {
  /** CRPS relative to persistence, mean of all steps. */
  CRPS_MEAN("crps_mean", "CRPS relative to persistence, mean of all steps", Measure.CRPS, 0),
  /** CRPS relative to persistence, step 1. */
  CRPS_1("crps_h1", "CRPS relative to persistence, step 1", Measure.CRPS, 1),
  /** CRPS relative to persistence, step 6. */
  CRPS_6("crps_h6", "CRPS relative to persistence, step 6", Measure.CRPS, 6),
  /** CRPS relative to persistence, step 24. */
  CRPS_24("crps_h24", "CRPS relative to persistence, step 24", Measure.CRPS, 24),
  /** Absolute error of the median relative to persistence. */
  MAE_MEAN("mae_mean", "absolute error of the median relative to persistence", Measure.MAE, 0),
  /** Pinball loss at 0.95 relative to persistence. */
  TAIL_95("tail0.95", "pinball loss at 0.95 relative to persistence", Measure.TAIL_95, 0),
  /** Pinball loss at 0.99 relative to persistence. */
  TAIL_99("tail0.99", "pinball loss at 0.99 relative to persistence", Measure.TAIL_99, 0),
  /** Pinball loss at 0.995 relative to persistence. */
  TAIL_995("tail0.995", "pinball loss at 0.995 relative to persistence", Measure.TAIL_995, 0),
  /** Coverage of the central 50 % interval. */
  COVERAGE_50("cov50", "coverage of the central 50 % interval", Measure.COVERAGE_50, 0),
  /** Coverage of the central 80 % interval. */
  COVERAGE_80("cov80", "coverage of the central 80 % interval", Measure.COVERAGE_80, 0),
  /** Coverage of the central 90 % interval. */
  COVERAGE_90("cov90", "coverage of the central 90 % interval", Measure.COVERAGE_90, 0),
  /** Coverage of the central 98 % interval. */
  COVERAGE_98("cov98", "coverage of the central 98 % interval", Measure.COVERAGE_98, 0),
  /** Share of observations above the 0.95 quantile. */
  ABOVE_95("over0.95", "share of observations above the 0.95 quantile", Measure.ABOVE_95, 0),
  /** Share of observations above the 0.99 quantile. */
  ABOVE_99("over0.99", "share of observations above the 0.99 quantile", Measure.ABOVE_99, 0),
  /** Share of observations above the 0.995 quantile. */
  ABOVE_995("over0.995", "share of observations above the 0.995 quantile", Measure.ABOVE_995, 0);

  private final String column;
  private final String title;
  private final Measure measure;
  private final int ahead;

  BenchMeasure(String column, String title, Measure measure, int ahead) {
    this.column = column;
    this.title = title;
    this.measure = measure;
    this.ahead = ahead;
  }

  /** The name of the measure in the table of the peers' scores. */
  String column() {
    return column;
  }

  /** What it is, in words. */
  public String title() {
    return title;
  }

  /** What it is for one contestant and series; NaN if it did not look so far ahead. */
  public double of(SeriesScores scores) {
    if (ahead > scores.steps()) {
      return Double.NaN;
    }
    return scores.relative(measure, ahead);
  }

  /** Whether it is a loss, which is compared as a ratio, rather than a share. */
  public boolean isLoss() {
    return measure.isLoss();
  }

  /** What is added to both sides of a ratio, so that series that hardly move do not rule it. */
  double floor() {
    return column.startsWith("tail") ? 0.001 : 0.01;
  }
}
