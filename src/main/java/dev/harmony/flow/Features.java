package dev.harmony.flow;

import java.util.List;

/**
 * Summaries of an indicator's past, in its own unit, so that neither its unit nor the length of its
 * steps matters more than it should.
 */
final class Features {

  private static final List<Integer> SPANS = List.of(3, 6, 12, 36, 72, 144, 288);
  private static final List<Integer> UNREST = List.of(6, 24, 72, 288);
  private static final List<Integer> LAGS = List.of(1, 2, 3, 4, 6, 8, 12, 24);
  private static final int MEDIUM = 1440;

  /** Numbers per indicator. */
  static final int COUNT =
      4 * SPANS.size() + 2 * UNREST.size() + 6 + LAGS.size() + Seasons.FEATURES + Calendar.WIDTH;

  /** Keeps logarithms of small spreads apart without letting them dominate. */
  private static final double SMALL_DEVIATION = 0.01;

  private static final double SMALL_CHANGE = 0.003;

  private Features() {}

  /** Writes all features of {@code past}. */
  static void write(Past past, Sink sink) {
    SPANS.forEach(width -> writeSpan(past, width, sink));
    UNREST.forEach(width -> writeUnrest(past, width, sink));
    writeLongRun(past, sink);
    for (int lag : LAGS) {
      sink.addTamed(past.held(past.end() - 1L - lag));
    }
    Seasons.writeFeatures(past, sink);
    Calendar.write(past.grid().instant(past.end() - 1L), past.grid().step(), sink::addTamed);
    sink.requireFull();
  }

  /** Mean, extremes and deviation of the newest steps; zeros where none was observed. */
  private static void writeSpan(Past past, int width, Sink sink) {
    double sum = 0;
    double squares = 0;
    double maximum = Double.NEGATIVE_INFINITY;
    double minimum = Double.POSITIVE_INFINITY;
    int count = 0;
    for (int index = Math.max(0, past.length() - width); index < past.length(); index++) {
      double value = past.at(index);
      if (!Double.isNaN(value)) {
        sum += value;
        squares += value * value;
        maximum = Math.max(maximum, value);
        minimum = Math.min(minimum, value);
        count++;
      }
    }
    double mean = sum / Math.max(1, count);
    double deviation = Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean));
    sink.addTamed(mean);
    sink.addTamed(count == 0 ? 0 : maximum);
    sink.addTamed(count == 0 ? 0 : minimum);
    sink.addTamed(Math.log(deviation + SMALL_DEVIATION));
  }

  private static void writeUnrest(Past past, int width, Sink sink) {
    ObservedColumn column = past.column();
    writeChange(past, column.meanChange(past.end(), width), sink);
    sink.addTamed(column.repeatShare(past.end(), width));
  }

  private static void writeLongRun(Past past, Sink sink) {
    ObservedColumn column = past.column();
    int end = past.end();
    sink.addTamed(column.repeatShare(end, Past.LONG));
    writeChange(past, column.meanChange(end, Past.LONG), sink);
    writeChange(past, column.deviation(end, Past.LONG), sink);
    writeChange(past, column.meanMove(end, Past.LONG), sink);
    sink.addTamed(past.scale().scaled(column.mean(end, Past.LONG)));
    sink.addTamed(past.scale().scaled(column.mean(end, MEDIUM)));
  }

  private static void writeChange(Past past, double size, Sink sink) {
    sink.addTamed(Math.log(past.relative(size) + SMALL_CHANGE));
  }
}
