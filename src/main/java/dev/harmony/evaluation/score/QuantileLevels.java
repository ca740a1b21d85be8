package dev.harmony.evaluation.score;

import java.util.ArrayList;
import java.util.List;

/**
 * The levels at which predictive distributions are compared: 0.05 to 0.95 by 0.05, then 0.01, 0.99
 * and 0.995.
 */
public final class QuantileLevels {

  /** How many levels the continuous ranked probability score is the mean over. */
  static final int CENTRAL = 19;

  /** All levels, in their order. */
  public static final List<Double> ALL = all();

  private QuantileLevels() {}

  private static List<Double> all() {
    List<Double> levels = new ArrayList<>();
    for (int index = 1; index <= CENTRAL; index++) {
      levels.add(index / 20.0);
    }
    levels.addAll(List.of(0.01, 0.99, 0.995));
    return List.copyOf(levels);
  }
}
