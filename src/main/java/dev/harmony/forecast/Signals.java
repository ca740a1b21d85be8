package dev.harmony.forecast;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * All indicators of a window, with gaps filled, and the calendar of its steps.
 *
 * <p>Immutable.
 */
public final class Signals {

  private static final int DAYS_PER_WEEK = 7;

  private final IndicatorWindow window;
  private final List<Signal> signals;

  private Signals(IndicatorWindow window, List<Signal> signals) {
    this.window = window;
    this.signals = signals;
  }

  /**
   * The signals of a window.
   *
   * @throws IllegalArgumentException if the window has no step or no indicator
   */
  public static Signals of(IndicatorWindow window) {
    if (window.length() == 0 || window.indicators().isEmpty()) {
      throw new IllegalArgumentException("window must have at least one step and one indicator");
    }
    List<Signal> signals = new ArrayList<>();
    for (int column = 0; column < window.indicators().size(); column++) {
      signals.add(new Signal(window, column));
    }
    return new Signals(window, List.copyOf(signals));
  }

  /** The number of indicators. */
  public int count() {
    return signals.size();
  }

  /** The indicators, in the order of their columns. */
  public List<Indicator> indicators() {
    return window.indicators();
  }

  /** The indicator of {@code column}. */
  public Signal of(int column) {
    return signals.get(column);
  }

  /** Whether any indicator was observed in {@code step}. */
  public boolean isAnyObserved(long step) {
    return signals.stream().anyMatch(signal -> signal.isObserved(step));
  }

  /** The first step of the window, counted from the epoch. */
  public long first() {
    return signals.get(0).first();
  }

  /** The newest step of the window, counted from the epoch. */
  public long last() {
    return signals.get(0).last();
  }

  /** How many steps make a day; at least one. A step's time of day is its remainder by this. */
  public int stepsPerDay() {
    return stepsPerDay(window.grid().step());
  }

  /** How many steps make a week, which begins on a Thursday as the epoch does. */
  public int stepsPerWeek() {
    return DAYS_PER_WEEK * stepsPerDay();
  }

  /** The length of a step. */
  long stepMillis() {
    return window.grid().step().toMillis();
  }

  /** The window itself. */
  IndicatorWindow window() {
    return window;
  }

  static int stepsPerDay(Duration step) {
    return (int) Math.max(1, Duration.ofDays(1).toMillis() / step.toMillis());
  }
}
