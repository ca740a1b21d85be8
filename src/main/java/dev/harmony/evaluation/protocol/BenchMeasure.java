package dev.harmony.evaluation.protocol;

import dev.harmony.evaluation.score.Measure;
import dev.harmony.evaluation.score.SeriesScores;
import java.util.Optional;

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
  ABOVE_995("over0.995", "share of observations above the 0.995 quantile", Measure.ABOVE_995, 0),
  /** Share of outcomes in the central 50 % by the randomised transform, step 1. */
  CENTRAL_50_1(Measure.CENTRAL_50, 50, 1),
  /** Share of outcomes in the central 50 % by the randomised transform, step 6. */
  CENTRAL_50_6(Measure.CENTRAL_50, 50, 6),
  /** Share of outcomes in the central 50 % by the randomised transform, step 24. */
  CENTRAL_50_24(Measure.CENTRAL_50, 50, 24),
  /** Share of outcomes in the central 80 % by the randomised transform, step 1. */
  CENTRAL_80_1(Measure.CENTRAL_80, 80, 1),
  /** Share of outcomes in the central 80 % by the randomised transform, step 6. */
  CENTRAL_80_6(Measure.CENTRAL_80, 80, 6),
  /** Share of outcomes in the central 80 % by the randomised transform, step 24. */
  CENTRAL_80_24(Measure.CENTRAL_80, 80, 24),
  /** Share of outcomes in the central 90 % by the randomised transform, step 1. */
  CENTRAL_90_1(Measure.CENTRAL_90, 90, 1),
  /** Share of outcomes in the central 90 % by the randomised transform, step 6. */
  CENTRAL_90_6(Measure.CENTRAL_90, 90, 6),
  /** Share of outcomes in the central 90 % by the randomised transform, step 24. */
  CENTRAL_90_24(Measure.CENTRAL_90, 90, 24),
  /** Share of outcomes in the central 95 % by the randomised transform, step 1. */
  CENTRAL_95_1(Measure.CENTRAL_95, 95, 1),
  /** Share of outcomes in the central 95 % by the randomised transform, step 6. */
  CENTRAL_95_6(Measure.CENTRAL_95, 95, 6),
  /** Share of outcomes in the central 95 % by the randomised transform, step 24. */
  CENTRAL_95_24(Measure.CENTRAL_95, 95, 24),
  /** Share of outcomes in the central 99 % by the randomised transform, step 1. */
  CENTRAL_99_1(Measure.CENTRAL_99, 99, 1),
  /** Share of outcomes in the central 99 % by the randomised transform, step 6. */
  CENTRAL_99_6(Measure.CENTRAL_99, 99, 6),
  /** Share of outcomes in the central 99 % by the randomised transform, step 24. */
  CENTRAL_99_24(Measure.CENTRAL_99, 99, 24);

  private final Optional<String> column;
  private final String title;
  private final Measure measure;
  private final int ahead;

  BenchMeasure(String column, String title, Measure measure, int ahead) {
    this.column = Optional.of(column);
    this.title = title;
    this.measure = measure;
    this.ahead = ahead;
  }

  /** One that was not published of peers. */
  BenchMeasure(Measure measure, int percent, int ahead) {
    this.column = Optional.empty();
    this.title =
        "share in the central %d %% by the randomised probability transform, step %d"
            .formatted(percent, ahead);
    this.measure = measure;
    this.ahead = ahead;
  }

  /** The name of the measure in the table of the peers' scores; empty where it is not in there. */
  Optional<String> column() {
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

  /** {@link Measure#ratio(double, double)} of the loss. */
  double ratio(double score, double reference) {
    return measure.ratio(score, reference);
  }
}
