package dev.harmony.simulation;

import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The demand that a simulated service meets, step by step, beside what an observer saw of it.
 *
 * <p>The true demand is known in every step. Where the trace itself does not tell it, it is the
 * straight line between the nearest steps that tell, held constant at the ends, and such a step is
 * not observed. An observer misses further steps while the metrics are out. Immutable.
 */
public final class DemandSeries {

  private final IndicatorWindow observed;
  private final int demandColumn;
  private final OptionalInt recordedColumn;
  private final double[] demand;

  private DemandSeries(
      IndicatorWindow observed, int demandColumn, OptionalInt recordedColumn, double[] demand) {
    this.observed = observed;
    this.demandColumn = demandColumn;
    this.recordedColumn = recordedColumn;
    this.demand = demand;
  }

  /**
   * The series of one indicator.
   *
   * @param truth what happened; {@code NaN} where nobody knows
   * @param observed what an observer saw, with the grid and the indicators of {@code truth}
   * @param indicator the name of the indicator that is the demand
   * @throws IllegalArgumentException if the windows differ in shape, there is no such indicator, or
   *     it is known in no step or negative in one
   */
  public static DemandSeries of(IndicatorWindow truth, IndicatorWindow observed, String indicator) {
    if (!truth.grid().equals(observed.grid())
        || !truth.indicators().equals(observed.indicators())) {
      throw new IllegalArgumentException(
          "truth and observed must have the same grid and indicators");
    }
    int column = column(truth, indicator);
    return new DemandSeries(observed, column, OptionalInt.empty(), filled(truth, column));
  }

  /** The series of one indicator that an observer saw wherever it is known. */
  public static DemandSeries of(IndicatorWindow truth, String indicator) {
    return of(truth, truth, indicator);
  }

  /**
   * The same series, knowing how many replicas were really run.
   *
   * @param indicator the name of the indicator that counts them
   * @throws IllegalArgumentException if there is no such indicator
   */
  public DemandSeries withRecordedReplicas(String indicator) {
    return new DemandSeries(
        observed, demandColumn, OptionalInt.of(column(observed, indicator)), demand);
  }

  /**
   * The same series where demand beyond {@code limit} is turned away before it arrives, for
   * everybody; an observer sees what arrives.
   *
   * @param limit demand per second; zero or more
   * @throws IllegalArgumentException if {@code limit} is negative or not a number
   */
  public DemandSeries withDemandAtMost(double limit) {
    if (!(limit >= 0)) {
      throw new IllegalArgumentException("limit must not be negative, but is " + limit);
    }
    double[][] columns = new double[observed.indicators().size()][];
    for (int column = 0; column < columns.length; column++) {
      columns[column] = observed.column(column);
    }
    columns[demandColumn] = atMost(limit, columns[demandColumn]);
    IndicatorWindow limited = IndicatorWindow.of(observed.grid(), observed.indicators(), columns);
    return new DemandSeries(limited, demandColumn, recordedColumn, atMost(limit, demand));
  }

  private static double[] atMost(double limit, double[] values) {
    // Not a number stays so, because no comparison with it holds.
    return Arrays.stream(values).map(value -> value > limit ? limit : value).toArray();
  }

  private static int column(IndicatorWindow window, String indicator) {
    return window
        .columnOf(indicator)
        .orElseThrow(() -> new IllegalArgumentException("no indicator called '" + indicator + "'"));
  }

  private static double[] filled(IndicatorWindow truth, int column) {
    double[] values = truth.column(column);
    int last = -1;
    for (int step = 0; step < values.length; step++) {
      if (values[step] < 0) {
        throw new IllegalArgumentException(
            "demand must not be negative, but is %s in step %d".formatted(values[step], step));
      }
      if (!Double.isNaN(values[step])) {
        fill(values, last, step);
        last = step;
      }
    }
    if (last < 0) {
      throw new IllegalArgumentException("demand must be known in at least one step");
    }
    fill(values, last, values.length);
    return values;
  }

  /** Fills what lies between two known steps, of which one may lie outside. */
  private static void fill(double[] values, int before, int after) {
    double left = values[before < 0 ? after : before];
    double right = values[after == values.length ? before : after];
    for (int step = before + 1; step < after; step++) {
      values[step] = left + (right - left) * (step - before) / (after - before);
    }
  }

  /** The steps. */
  public TimeGrid grid() {
    return observed.grid();
  }

  /** The number of steps. */
  public int length() {
    return demand.length;
  }

  /** The length of a step in seconds. */
  public double stepSeconds() {
    return grid().step().toMillis() / 1000.0;
  }

  /** The true mean demand of a step, per second; zero or more. */
  public double demand(int step) {
    return demand[step];
  }

  /** What an observer saw of the demand of a step. */
  public OptionalDouble observedDemand(int step) {
    return observed.isObserved(step, demandColumn)
        ? OptionalDouble.of(observed.value(step, demandColumn))
        : OptionalDouble.empty();
  }

  /** Everything that an observer saw, shape {@code [time, indicator]}. */
  public IndicatorWindow observed() {
    return observed;
  }

  /** The name of the indicator that is the demand. */
  public String indicator() {
    return observed.indicators().get(demandColumn).name();
  }

  /** Whether the trace says how many replicas were really run. */
  public boolean hasRecordedReplicas() {
    return recordedColumn.isPresent();
  }

  /**
   * The replicas that were really run in a step: the last number recorded up to it; empty where the
   * trace does not say.
   */
  public OptionalDouble recordedReplicas(int step) {
    if (recordedColumn.isEmpty()) {
      return OptionalDouble.empty();
    }
    for (int known = step; known >= 0; known--) {
      if (observed.isObserved(known, recordedColumn.getAsInt())) {
        return OptionalDouble.of(observed.value(known, recordedColumn.getAsInt()));
      }
    }
    return OptionalDouble.empty();
  }

  /** The mean true demand of the steps from {@code from} (inclusive) to {@code to} (exclusive). */
  public double mean(int from, int to) {
    double sum = 0;
    for (int step = from; step < to; step++) {
      sum += demand[step];
    }
    return sum / (to - from);
  }

  /** The largest true demand of the steps from {@code from} to {@code to} (exclusive). */
  public double peak(int from, int to) {
    double peak = 0;
    for (int step = from; step < to; step++) {
      peak = Math.max(peak, demand[step]);
    }
    return peak;
  }
}
