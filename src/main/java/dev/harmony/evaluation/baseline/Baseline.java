package dev.harmony.evaluation.baseline;

import dev.harmony.evaluation.Contestant;
import dev.harmony.evaluation.EvaluationTask;
import dev.harmony.evaluation.ForwardFill;
import dev.harmony.evaluation.Prediction;
import dev.harmony.evaluation.PredictiveLaw;
import dev.harmony.evaluation.score.SampleMarginal;
import dev.harmony.series.IndicatorWindow;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A centre for each series alone, and around it the empirical law of its errors. */
public final class Baseline implements Contestant {

  /** Three days of ten minutes. */
  private static final int NEWEST = 432;

  private final String name;
  private final CentreRule rule;
  private final boolean isRolling;

  private Baseline(String name, CentreRule rule, boolean isRolling) {
    this.name = name;
    this.rule = rule;
    this.isRolling = isRolling;
  }

  /** All of them, the reference of relative scores first. */
  public static List<Contestant> all() {
    return List.of(
        persistence(),
        new Baseline("snaive", SeasonalCentre::new, false),
        new Baseline("ses", LevelCentre::ofSmoothing, false),
        new Baseline("persistence-rolling", LevelCentre::ofLastValue, true),
        new Baseline("snaive-rolling", SeasonalCentre::new, true));
  }

  /** The last value stays; errors are those on the rows learnt from. */
  public static Baseline persistence() {
    return new Baseline("persistence", LevelCentre::ofLastValue, false);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void forecast(EvaluationTask task, Consumer<Prediction> scored) {
    Map<Integer, ErrorLaw> laws =
        task.columns().stream()
            .collect(Collectors.toMap(column -> column, column -> law(task, column)));
    for (int origin : task.origins()) {
      PredictiveLaw law =
          (step, column) -> {
            ErrorLaw known = Objects.requireNonNull(laws.get(column));
            return SampleMarginal.ofResiduals(
                known.centre().at(origin, step), known.errors().sorted(origin, step));
          };
      scored.accept(new Prediction(origin, law));
    }
  }

  /**
   * What is known of one series.
   *
   * @param centre of its forecasts
   * @param errors around it
   */
  private record ErrorLaw(CentreRule.Centre centre, Errors errors) {}

  /** The errors around a centre, ascending. */
  @FunctionalInterface
  private interface Errors {
    double[] sorted(int origin, int step);
  }

  private ErrorLaw law(EvaluationTask task, int column) {
    IndicatorWindow window = task.record().window();
    double first =
        Arrays.stream(task.record().train(column))
            .filter(value -> !Double.isNaN(value))
            .findFirst()
            .orElse(0);
    double[] values = ForwardFill.of(window.column(column), first);
    int steps = task.horizon().steps();
    long day = Duration.ofDays(1).dividedBy(window.grid().step());
    TrainSpan span =
        new TrainSpan(
            task.record().trainRows(), (int) Math.max(1, day), steps, task.record().gaps());
    CentreRule.Centre centre = rule.learn(values, span);
    if (isRolling) {
      return new ErrorLaw(centre, (origin, step) -> newest(values, centre, origin, step));
    }
    double[][] residuals = new double[steps][];
    for (int step = 0; step < steps; step++) {
      residuals[step] = ascending(centre.residuals(step));
    }
    return new ErrorLaw(centre, (origin, step) -> residuals[step]);
  }

  /** The newest errors that are known at {@code origin}. */
  private static double[] newest(double[] values, CentreRule.Centre centre, int origin, int step) {
    int from = Math.max(step + 1, origin - NEWEST);
    double[] residuals = new double[origin - from];
    Arrays.setAll(residuals, index -> values[from + index] - centre.at(from + index - step, step));
    return ascending(residuals);
  }

  private static double[] ascending(double[] values) {
    Arrays.sort(values);
    return values;
  }
}
