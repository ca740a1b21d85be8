package dev.harmony.simulation;

import dev.harmony.forecast.Forecast;
import java.util.Arrays;
import java.util.List;

/**
 * Quantiles of the demand of each step as they were forecast one planned lead time before it: when
 * a replica that was to serve in the step had to be asked for. Immutable.
 */
public final class PredictiveBand {

  /** The probability levels, rising. */
  public static final List<Double> LEVELS = List.of(0.1, 0.5, 0.9, 0.99);

  private final int leadSteps;

  /** Shape {@code [level][step]}; {@code NaN} where there was no forecast. */
  private final double[][] quantiles;

  private PredictiveBand(int leadSteps, double[][] quantiles) {
    this.leadSteps = leadSteps;
    this.quantiles = quantiles;
  }

  /** How many steps ahead the quantiles were forecast. */
  public int leadSteps() {
    return leadSteps;
  }

  /**
   * The demand, per second, that a step was forecast to stay below; {@code NaN} where there was no
   * forecast.
   *
   * @param level the index of the probability in {@link #LEVELS}
   */
  public double quantile(int level, int step) {
    return quantiles[level][step];
  }

  /** Collects forecasts. */
  static final class Collector {

    private final int leadSteps;
    private final double[][] quantiles;

    Collector(int leadSteps, int steps) {
      this.leadSteps = leadSteps;
      this.quantiles = new double[LEVELS.size()][steps];
      for (double[] level : quantiles) {
        Arrays.fill(level, Double.NaN);
      }
    }

    /** Takes a forecast whose first step is {@code step}. */
    void add(int step, Forecast forecast) {
      int target = step + leadSteps;
      if (target >= quantiles[0].length || leadSteps >= forecast.steps()) {
        return;
      }
      double[] sorted = forecast.marginal(leadSteps, 0);
      Arrays.sort(sorted);
      for (int level = 0; level < quantiles.length; level++) {
        int rank = (int) Math.ceil(LEVELS.get(level) * sorted.length) - 1;
        quantiles[level][target] = sorted[Math.max(0, rank)];
      }
    }

    PredictiveBand band() {
      return new PredictiveBand(leadSteps, quantiles);
    }
  }
}
