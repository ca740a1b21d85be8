package dev.harmony.forecast;

import dev.harmony.forecast.PendingForecast.ColumnPending;
import dev.harmony.series.IndicatorWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A pool that lives through a series: how often its forecasts covered what came, and how they
 * scored beside persistence with the same analogues (the first expert of the pool).
 */
final class PoolRun {

  private final Horizon horizon;
  private final ScoredLeads leads;
  private final List<Optional<Forecast>> forecasts = new ArrayList<>();

  /** Shape {@code [judged]}: probability integral transforms, random within an atom. */
  private final List<Double> transforms = new ArrayList<>();

  private PoolMemory memory;
  private double score;
  private double persistence;

  private PoolRun(Horizon horizon, PoolMemory memory) {
    this.horizon = horizon;
    this.leads = ScoredLeads.of(horizon.steps());
    this.memory = memory;
  }

  /**
   * The run over {@code values}, judged after {@code warmUp} steps.
   *
   * @param values one for each step of {@code horizon}; {@code NaN} where not observed
   */
  static PoolRun of(Horizon horizon, int paths, int warmUp, double... values) {
    OnlinePool pool = TestSignals.pool(horizon, paths);
    PoolRun run = new PoolRun(horizon, pool.initialMemory(1));
    IndicatorWindow window = TestSignals.window(horizon.step(), values);
    SplittableRandom within = new SplittableRandom(1);
    for (int step = 0; step < values.length; step++) {
      if (step > warmUp && !Double.isNaN(values[step])) {
        run.judge(step, values[step], within);
      }
      run.memory = pool.advance(run.memory, window.slice(0, step + 1), Map.of(), 71L * step);
      run.forecasts.add(run.memory.newest());
    }
    return run;
  }

  private void judge(int step, double outcome, SplittableRandom within) {
    for (int rank = 0; rank < leads.count(); rank++) {
      int lead = leads.lead(rank);
      long origin = step - 1L - lead;
      Optional<PendingForecast> pending =
          memory.pending().stream().filter(each -> each.step() == origin).findFirst();
      if (pending.isPresent()) {
        double[] sorted = forecasts.get((int) origin).orElseThrow().marginal(lead, 0);
        Arrays.sort(sorted);
        transforms.add(
            new ColumnPending(new double[][][] {{sorted}}, new double[][] {{1}})
                .transform(0, outcome, within.nextDouble()));
        score += ContinuousRankedProbabilityScore.ofSorted(sorted, outcome);
        persistence += pending.get().column(0).scores(rank, outcome)[0];
      }
    }
  }

  int judged() {
    return transforms.size();
  }

  /** The share of outcomes in the central interval that should hold {@code probability} of them. */
  double coverage(double probability) {
    double tail = (1 - probability) / 2;
    long inside = transforms.stream().filter(each -> each >= tail && each <= 1 - tail).count();
    return (double) inside / judged();
  }

  /** The share of outcomes at or below the {@code probability} quantile. */
  double below(double probability) {
    return (double) transforms.stream().filter(each -> each <= probability).count() / judged();
  }

  /** The score of the pool over that of persistence; one if both are perfect. */
  double relativeScore() {
    return persistence <= 0 ? 1 + score : score / persistence;
  }

  Horizon horizon() {
    return horizon;
  }

  PoolMemory memory() {
    return memory;
  }

  /** The forecast made after {@code step}. */
  Optional<Forecast> forecast(int step) {
    return forecasts.get(step);
  }

  @Override
  public String toString() {
    return "judged %d, 80 %%: %.3f, 90 %%: %.3f, 98 %%: %.3f, below .9: %.3f, .99: %.3f, score %.3f"
        .formatted(
            judged(),
            coverage(0.8),
            coverage(0.9),
            coverage(0.98),
            below(0.9),
            below(0.99),
            relativeScore());
  }
}
