package dev.harmony.trace;

import java.util.ArrayList;
import java.util.List;

/** What a table says about one time: the values that count, and why some of its rows do not. */
final class Observation {

  private final double[] values;
  private final List<SkipReason> skipped = new ArrayList<>(0);

  /**
   * @param values shape {@code [indicator]}; {@code NaN} where not observed; not copied
   */
  Observation(double[] values) {
    this.values = values;
  }

  /** The value of one indicator; {@code NaN} where not observed. */
  double value(int indicator) {
    return values[indicator];
  }

  /** The number of indicators. */
  int length() {
    return values.length;
  }

  /** Notes a row of this time that does not count. */
  void skip(SkipReason reason) {
    skipped.add(reason);
  }

  /** Why rows of this time do not count, one entry a row. */
  List<SkipReason> skipped() {
    return skipped;
  }
}
