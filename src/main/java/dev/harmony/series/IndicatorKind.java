package dev.harmony.series;

/** How the values of an indicator follow one another. */
public enum IndicatorKind {
  /** A level that may rise and fall. */
  GAUGE,
  /** A running total that only grows, except when it is reset to zero. */
  COUNTER
}
