package dev.harmony.workload;

/** How far the forecast is trusted. */
public enum Trust {
  /** Until the forecast has won on history, it may only raise what the reactive rule wants. */
  GATED,
  /** The forecast acts from the first moment. */
  ALWAYS,
  /** Only the reactive rule acts. */
  NEVER
}
