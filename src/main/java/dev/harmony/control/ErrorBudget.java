package dev.harmony.control;

import java.util.ArrayList;
import java.util.List;

/**
 * How many steps were really violated, over the window of the objective, in blocks of one hour. A
 * value.
 *
 * @param closed full hours, oldest first
 * @param steps judged steps of the open hour
 * @param violated violated ones among them
 */
record ErrorBudget(List<Hour> closed, int steps, int violated) {

  /**
   * The judged steps of one hour.
   *
   * @param steps how many
   * @param violated how many of them were violated
   */
  record Hour(int steps, int violated) {}

  static final ErrorBudget EMPTY = new ErrorBudget(List.of(), 0, 0);

  ErrorBudget {
    closed = List.copyOf(closed);
  }

  ErrorBudget with(boolean stepViolated) {
    return new ErrorBudget(closed, steps + 1, violated + (stepViolated ? 1 : 0));
  }

  ErrorBudget closeHour(int hours) {
    List<Hour> next = new ArrayList<>(closed);
    next.add(new Hour(steps, violated));
    return new ErrorBudget(next.subList(Math.max(0, next.size() - hours), next.size()), 0, 0);
  }

  /** Steps judged over the window. */
  int judged() {
    return steps + closed.stream().mapToInt(Hour::steps).sum();
  }

  /** Steps violated over the window. */
  int spent() {
    return violated + closed.stream().mapToInt(Hour::violated).sum();
  }

  /** The share of judged steps that were violated; zero before any was judged. */
  double realizedRatio() {
    int judged = judged();
    return judged == 0 ? 0 : (double) spent() / judged;
  }
}
