package dev.harmony.simulation;

import dev.harmony.control.Cycle;
import dev.harmony.control.Journal;
import dev.harmony.forecast.Forecast;
import dev.harmony.rule.point.DemandForecast;
import dev.harmony.series.TimeGrid;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The forecasts of the production loop as one number: at each step the largest median of the steps
 * until a replica asked for then serves. Forecasts do not depend on decisions, so every contender
 * may have them. Immutable.
 */
public final class PointForecasts implements DemandForecast {

  private final TimeGrid grid;

  /** {@code NaN} where there was no forecast. */
  private final double[] largestMedians;

  private PointForecasts(TimeGrid grid, double[] largestMedians) {
    this.grid = grid;
    this.largestMedians = largestMedians;
  }

  @Override
  public OptionalDouble at(Instant now) {
    long step = grid.indexOf(now);
    if (step < 0 || step >= largestMedians.length || Double.isNaN(largestMedians[(int) step])) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(largestMedians[(int) step]);
  }

  /** Collects the forecasts of cycles; the first one of each step counts. */
  static final class Collector implements Journal {

    private final TimeGrid grid;
    private final int leadSteps;
    private final double[] largestMedians;

    /** Takes forecasts for the steps of {@code grid}, {@code leadSteps} ahead. */
    Collector(TimeGrid grid, int leadSteps) {
      this.grid = grid;
      this.leadSteps = leadSteps;
      this.largestMedians = new double[grid.length()];
      Arrays.fill(largestMedians, Double.NaN);
    }

    /** Takes forecasts of the demand of {@code world}, as far ahead as its plans look. */
    static Collector of(ReplayWorld world) {
      return new Collector(world.demand().grid(), world.plannedLeadSteps());
    }

    @Override
    public void append(Cycle cycle) {
      cycle.forecast().ifPresent(this::add);
    }

    /** Takes a forecast; one that begins beyond the grid is ignored. */
    void add(Forecast forecast) {
      int step = (int) grid.indexOf(forecast.grid().start());
      if (step < 0 || step >= largestMedians.length || !Double.isNaN(largestMedians[step])) {
        return;
      }
      double largest = Double.NEGATIVE_INFINITY;
      for (int ahead = 0; ahead <= leadSteps && ahead < forecast.steps(); ahead++) {
        largest = Math.max(largest, median(forecast.marginal(ahead, 0)));
      }
      largestMedians[step] = largest;
    }

    /** The smallest value that half of {@code values} do not exceed; sorts them. */
    private static double median(double[] values) {
      Arrays.sort(values);
      return values[(values.length - 1) / 2];
    }

    PointForecasts forecasts() {
      return new PointForecasts(grid, largestMedians.clone());
    }
  }
}
