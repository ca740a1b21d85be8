package dev.harmony.flow;

/**
 * The inputs of a {@link Network}; W windows of up to N indicators, R indicators of all windows in
 * all, H steps ahead.
 */
enum Input {
  /** Tamed values of each patch, then which were observed, {@code [R, patches, 2 * patch]}. */
  PATCHES,
  /** Summaries of each indicator's past, tamed, {@code [R, features]}. */
  FEATURES,
  /** Scaled anchors that hold for all steps, {@code [R, spans]}. */
  SPAN_ANCHORS,
  /** Scaled anchors of each step, {@code [R, H, seasons]}. */
  STEP_ANCHORS,
  /** 1 where an anchor is known, else 0, {@code [R, spans + seasons]}. */
  AVAILABILITY,
  /** Time of day and of week, {@code [W, calendar]}. */
  CALENDAR,
  /** 0 where an indicator sees a token, else minus infinity, {@code [W, N, N + tokens]}. */
  VISIBILITY,
  /** Correlation with each driver over the root of their number, else 0, {@code [W, N, N]}. */
  DRIVERS,
  /**
   * 1 where two indicators have the same level, each with itself too, else 0, {@code [W, N, N]}.
   */
  PEERS,
  /** What each indicator shares with the common factor of its window, {@code [R]}. */
  LOADINGS,
  /** Scaled values that came true, {@code [R, H]}. */
  TARGETS,
  /** What each target counts, 0 where it is not known, {@code [R, H]}. */
  TARGET_WEIGHTS
}
