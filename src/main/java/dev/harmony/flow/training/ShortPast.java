package dev.harmony.flow.training;

import dev.harmony.flow.ForecastOrigin;
import dev.harmony.flow.ObservedRecord;
import dev.harmony.series.IndicatorWindow;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Moments of which little is known: a past that begins late and has gaps, as new services have. */
final class ShortPast {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 600;

  /** The longest gap relative to the past. */
  private static final double LONGEST_GAP = 0.3;

  private ShortPast() {}

  /**
   * The same moment with a random part of its past; every second one lacks a stretch of each
   * indicator, too.
   *
   * @param steps how much of what comes after is kept
   */
  static ForecastOrigin of(ForecastOrigin origin, int steps, SplittableRandom random) {
    double ratio = (double) LONGEST / SHORTEST;
    int length = Math.min(origin.row(), (int) (SHORTEST * Math.pow(ratio, random.nextDouble())));
    IndicatorWindow window = origin.record().window();
    int end = Math.min(window.length(), origin.row() + steps);
    int[] columns = origin.columns().stream().mapToInt(Integer::intValue).toArray();
    IndicatorWindow cut = window.slice(origin.row() - length, end).only(columns);
    if (random.nextBoolean()) {
      cut = withGaps(cut, length, random);
    }
    ObservedRecord record = ObservedRecord.of(cut, origin.record().hierarchy());
    return record.at(length);
  }

  private static IndicatorWindow withGaps(
      IndicatorWindow window, int length, SplittableRandom random) {
    double[][] columns =
        IntStream.range(0, window.indicators().size())
            .mapToObj(window::column)
            .toArray(double[][]::new);
    for (double[] column : columns) {
      int gap = (int) (LONGEST_GAP * random.nextDouble() * length);
      int from = random.nextInt(length - gap + 1);
      Arrays.fill(column, from, from + gap, Double.NaN);
    }
    return IndicatorWindow.of(window.grid(), window.indicators(), columns);
  }
}
