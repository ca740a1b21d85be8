package dev.harmony.forecast;

import dev.harmony.series.IndicatorWindow;

/**
 * One indicator of a window, with each gap filled by the last value before it. Steps are absolute:
 * the number of whole steps from the epoch to the beginning of a step, so that they stay the same
 * while the window moves on.
 */
public final class Signal {

  private final IndicatorWindow window;
  private final int column;
  private final long first;

  Signal(IndicatorWindow window, int column) {
    this.window = window;
    this.column = column;
    long step = window.grid().step().toMillis();
    this.first = Math.floorDiv(window.grid().start().toEpochMilli(), step);
  }

  /** The first step of the window. */
  public long first() {
    return first;
  }

  /** The newest step of the window. */
  public long last() {
    return first + window.length() - 1;
  }

  /** Whether {@code step} lies in the window and was observed. */
  public boolean isObserved(long step) {
    return step >= first && step <= last() && window.isObserved((int) (step - first), column);
  }

  /** The value of {@code step}, or NaN if it was not observed. */
  double observed(long step) {
    return step >= first && step <= last()
        ? window.value((int) (step - first), column)
        : Double.NaN;
  }

  /** Whether every step from {@code from} to {@code to}, both inclusive, was observed. */
  public boolean isObserved(long from, long to) {
    for (long step = from; step <= to; step++) {
      if (!isObserved(step)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The value of {@code step}, or the last one before it; the first one of the window if there is
   * none before; zero for a window without observations.
   */
  public double at(long step) {
    int index = (int) Math.max(0, Math.min(step - first, window.length() - 1));
    for (int earlier = index; earlier >= 0; earlier--) {
      double value = window.value(earlier, column);
      if (!Double.isNaN(value)) {
        return value;
      }
    }
    for (int later = index + 1; later < window.length(); later++) {
      double value = window.value(later, column);
      if (!Double.isNaN(value)) {
        return value;
      }
    }
    return 0;
  }

  /** The mean of the {@code steps} values that end with {@code step}. */
  public double mean(long step, int steps) {
    double sum = 0;
    for (int back = 0; back < steps; back++) {
      sum += at(step - back);
    }
    return sum / steps;
  }

  /** The mean of the absolute changes over the {@code steps} steps that end with {@code step}. */
  public double meanAbsoluteChange(long step, int steps) {
    double sum = 0;
    double later = at(step);
    for (int back = 1; back <= steps; back++) {
      double earlier = at(step - back);
      sum += Math.abs(later - earlier);
      later = earlier;
    }
    return sum / steps;
  }
}
