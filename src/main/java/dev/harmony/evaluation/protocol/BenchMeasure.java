package dev.harmony.evaluation.protocol;

import dev.harmony.evaluation.score.Measure;
import dev.harmony.evaluation.score.SeriesScores;
import java.util.function.ToDoubleFunction;

/** What peers and contestants are compared by. Losses are in units of the series' normaliser. */
public enum BenchMeasure {
  /** CRPS relative to persistence, mean of steps 1 to 24. */
  CRPS_MEAN("crps_mean", "CRPS relative to persistence, mean of steps 1 to 24", scores -> scaled(scores, Measure.CRPS)),
  /** CRPS relative to persistence, step 1. */
  CRPS_1("crps_h1", "CRPS relative to persistence, step 1", scores -> scaled(scores, Measure.CRPS, 0)),
  /** CRPS relative to persistence, step 6. */
  CRPS_6("crps_h6", "CRPS relative to persistence, step 6", scores -> scaled(scores, Measure.CRPS, 5)),
  /** CRPS relative to persistence, step 24. */
  CRPS_24("crps_h24", "CRPS relative to persistence, step 24", scores -> scaled(scores, Measure.CRPS, 23)),
  /** Absolute error of the median relative to persistence. */
  MAE_MEAN("mae_mean", "absolute error of the median relative to persistence", scores -> scaled(scores, Measure.MAE)),
  /** Pinball loss at 0.95 relative to persistence. */
  TAIL_95("tail0.95", "pinball loss at 0.95 relative to persistence", scores -> scaled(scores, Measure.TAIL_95)),
  /** Pinball loss at 0.99 relative to persistence. */
  TAIL_99("tail0.99", "pinball loss at 0.99 relative to persistence", scores -> scaled(scores, Measure.TAIL_99)),
  /** Pinball loss at 0.995 relative to persistence. */
  TAIL_995("tail0.995", "pinball loss at 0.995 relative to persistence", scores -> scaled(scores, Measure.TAIL_995)),
  /** Coverage of the central 50 % interval. */
  COVERAGE_50("cov50", "coverage of the central 50 % interval", scores -> scores.mean(Measure.COVERAGE_50)),
  /** Coverage of the central 80 % interval. */
  COVERAGE_80("cov80", "coverage of the central 80 % interval", scores -> scores.mean(Measure.COVERAGE_80)),
  /** Coverage of the central 90 % interval. */
  COVERAGE_90("cov90", "coverage of the central 90 % interval", scores -> scores.mean(Measure.COVERAGE_90)),
  /** Coverage of the central 98 % interval. */
  COVERAGE_98("cov98", "coverage of the central 98 % interval", scores -> scores.mean(Measure.COVERAGE_98)),
  /** Share of observations above the 0.95 quantile. */
  ABOVE_95("over0.95", "share of observations above the 0.95 quantile", scores -> scores.mean(Measure.ABOVE_95)),
  /** Share of observations above the 0.99 quantile. */
  ABOVE_99("over0.99", "share of observations above the 0.99 quantile", scores -> scores.mean(Measure.ABOVE_99)),
  /** Share of observations above the 0.995 quantile. */
  ABOVE_995("over0.995", "share of observations above the 0.995 quantile", scores -> scores.mean(Measure.ABOVE_995));

  private final String column;
  private final String title;
  private final ToDoubleFunction<SeriesScores> value;

  BenchMeasure(String column, String title, ToDoubleFunction<SeriesScores> value) {
    this.column = column;
    this.title = title;
    this.value = value;
  }

  private static double scaled(SeriesScores scores, Measure measure) {
    return scores.mean(measure) / scores.scale();
  }

  private static double scaled(SeriesScores scores, Measure measure, int step) {
    return scores.mean(measure, step) / scores.scale();
  }

  /** The name of the measure in the table of the peers' scores. */
  String column() {
    return column;
  }

  /** What it is, in words. */
  public String title() {
    return title;
  }

  /** What it is for one contestant and series. */
  public double of(SeriesScores scores) {
    return value.applyAsDouble(scores);
  }

  /** Whether it is a loss, which is compared as a ratio, rather than a share. */
  public boolean isLoss() {
    return ordinal() < COVERAGE_50.ordinal();
  }

  /** What is added to both sides of a ratio, so that series that hardly move do not rule it. */
  double floor() {
    return column.startsWith("tail") ? 0.001 : 0.01;
  }
}
