package dev.harmony.forecast;

/** The state of an expert that learns nothing. */
enum Unlearnt {
  /** The only value. */
  INSTANCE
}
