package dev.harmony.control;

import java.util.ArrayList;
import java.util.List;

/**
 * How many steps were really violated, in blocks of one hour over the window of the objective. A
 * value.
 *
 * @param closed full hours, oldest first
 * @param open the hour that goes on
 */
record ErrorBudget(List<Hour> closed, Hour open) {

  /**
   * The judged steps of one hour.
   *
   * @param judged how many
   * @param violated how many of them were violated
   */
  record Hour(int judged, int violated) {

    static final Hour EMPTY = new Hour(0, 0);

    Hour plus(Hour other) {
      return new Hour(judged + other.judged, violated + other.violated);
    }

    double ratio() {
      return judged == 0 ? 0 : (double) violated / judged;
    }
  }

  static final ErrorBudget EMPTY = new ErrorBudget(List.of(), Hour.EMPTY);

  ErrorBudget {
    closed = List.copyOf(closed);
  }

  ErrorBudget with(boolean violated) {
    return new ErrorBudget(closed, open.plus(new Hour(1, violated ? 1 : 0)));
  }

  /** The budget with the open hour closed and only the newest {@code hours} kept. */
  ErrorBudget closeHour(int hours) {
    List<Hour> next = new ArrayList<>(closed);
    next.add(open);
    return new ErrorBudget(next.subList(Math.max(0, next.size() - hours), next.size()), Hour.EMPTY);
  }

  /** The share of judged steps that were violated in the newest {@code hours} and the open one. */
  double realizedRatio(int hours) {
    Hour sum = open;
    for (Hour hour : closed.subList(Math.max(0, closed.size() - hours), closed.size())) {
      sum = sum.plus(hour);
    }
    return sum.ratio();
  }
}
