package dev.harmony.flow.training;

import dev.harmony.series.IndicatorWindow;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The continuous ranked probability score of a persistence forecast, and the score of quantiles.
 */
final class Reference {
  /** The levels of a score: 0.05 to 0.95. */
  static final int LEVELS = 19;

  private static final int MOST_RESIDUALS = 2000;

  private Reference() {}

  /** The level of {@code index}. */
  static double level(int index) {
    return (index + 1) / (LEVELS + 1.0);
  }

  /**
   * The mean over the levels of twice the pinball loss.
   *
   * @param quantiles of {@link #level}, ascending
   */
  static double score(double[] quantiles, double observed) {
    double sum = 0;
    for (int index = 0; index < LEVELS; index++) {
      double error = observed - quantiles[index];
      sum += 2 * Math.max(level(index) * error, (level(index) - 1) * error);
    }
    return sum / LEVELS;
  }

  /**
   * The quantiles of what an indicator moved by in {@code lead} steps, over the newest of {@code
   * rows}; all 0 where nothing is known.
   */
  static double[] moves(IndicatorWindow rows, int column, int lead) {
    int from = Math.max(0, rows.length() - lead - MOST_RESIDUALS);
    double[] moves =
        IntStream.range(from, Math.max(from, rows.length() - lead))
            .mapToDouble(row -> rows.value(row + lead, column) - rows.value(row, column))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    double[] quantiles = new double[LEVELS];
    for (int index = 0; moves.length > 0 && index < LEVELS; index++) {
      quantiles[index] = moves[(int) (level(index) * (moves.length - 1) + 0.5)];
    }
    return quantiles;
  }

  /** The mean absolute difference of successive rows; 0 where nothing is known. */
  static double unrest(IndicatorWindow rows, int column) {
    return IntStream.range(1, rows.length())
        .mapToDouble(row -> Math.abs(rows.value(row, column) - rows.value(row - 1, column)))
        .filter(Double::isFinite)
        .average()
        .orElse(0);
  }

  /** {@code moves} around {@code newest}. */
  static double[] around(double newest, double[] moves) {
    return Arrays.stream(moves).map(move -> newest + move).toArray();
  }
}
