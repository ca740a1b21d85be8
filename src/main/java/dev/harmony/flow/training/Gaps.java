package dev.harmony.flow.training;

import dev.harmony.series.IndicatorWindow;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Hides steps of a window, as outages do. */
final class Gaps {
  private static final int NEWEST = 400;
  private static final double LONGEST = 0.3;

  private Gaps() {}

  /** The newest steps of {@code window}, of which each indicator lacks a stretch somewhere. */
  static IndicatorWindow hide(IndicatorWindow window, SplittableRandom random) {
    IndicatorWindow newest =
        window.slice(Math.max(0, window.length() - NEWEST), window.length());
    double[][] columns =
        IntStream.range(0, newest.indicators().size())
            .mapToObj(newest::column)
            .toArray(double[][]::new);
    for (double[] column : columns) {
      int length = (int) (LONGEST * random.nextDouble() * column.length);
      int from = random.nextInt(column.length - length + 1);
      Arrays.fill(column, from, from + length, Double.NaN);
    }
    return IndicatorWindow.of(newest.grid(), newest.indicators(), columns);
  }
}
