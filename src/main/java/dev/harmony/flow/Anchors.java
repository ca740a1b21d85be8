package dev.harmony.flow;

import java.util.List;

/**
 * Values around which an indicator may be forecast, whatever the step: its newest value, which is
 * always known, and the means of recent spans.
 */
final class Anchors {

  private static final List<Integer> WIDTHS = List.of(3, 6, 12, 36, 144, 288);

  /** Anchors that hold for all steps. */
  static final int SPANS = 1 + WIDTHS.size();

  /** All anchors of a step. */
  static final int COUNT = SPANS + Seasons.ANCHORS;

  private Anchors() {}

  /** Writes the newest value and the means. */
  static void writeSpans(Past past, Sink sink) {
    sink.add(0);
    for (int width : WIDTHS) {
      sink.addBounded(past.scale().scaled(past.column().mean(past.end(), width)));
    }
  }

  /** Writes for each of all anchors of a step whether it is known. */
  static void writeAvailability(Past past, Sink sink) {
    sink.add(true);
    for (int width : WIDTHS) {
      sink.add(past.column().observed(past.end(), width) > 0);
    }
    Seasons.writeAvailability(past, sink);
  }
}
