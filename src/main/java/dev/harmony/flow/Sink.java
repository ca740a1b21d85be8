package dev.harmony.flow;

/** Writes numbers one after the other into a stretch of an array. */
final class Sink {

  private static final double BOUND = 20;

  private final float[] values;
  private final int end;
  private int position;

  Sink(float[] values, int start, int size) {
    this.values = values;
    this.position = start;
    this.end = start + size;
  }

  /** Writes {@code value} as it is. */
  void add(double value) {
    if (position == end) {
      throw new IllegalStateException("more numbers than the block has room for");
    }
    values[position++] = (float) value;
  }

  /** Writes 1 or 0. */
  void add(boolean flag) {
    add(flag ? 1 : 0);
  }

  /** Writes {@code value} bounded to ±20; what is not a number becomes 0. */
  void addBounded(double value) {
    add(bounded(value));
  }

  /** Writes asinh of {@code value} bounded, which keeps small values and tames large ones. */
  void addTamed(double value) {
    double bounded = bounded(value);
    double size = Math.abs(bounded);
    add(Math.copySign(Math.log(size + Math.sqrt(size * size + 1)), bounded));
  }

  private static double bounded(double value) {
    return Double.isNaN(value) ? 0 : Math.max(-BOUND, Math.min(BOUND, value));
  }

  /** Checks that the stretch is full. */
  void requireFull() {
    if (position != end) {
      throw new IllegalStateException((end - position) + " numbers are missing");
    }
  }
}
