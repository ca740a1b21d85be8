package dev.harmony.rule.horizontal;

/** Reason of the condition {@code AbleToScale}. */
public enum AbleToScale {
  /** No sync has set the condition yet. */
  UNKNOWN,
  /** The scale was read; no recommendation could be made. */
  SUCCEEDED_GET_SCALE,
  /** The proposal was neither stabilised nor different from the present count. */
  READY_FOR_NEW_SCALE,
  /** A recent recommendation was higher than the proposal and replaces it. */
  SCALE_DOWN_STABILIZED,
  /** A recent recommendation was lower than the proposal and replaces it. */
  SCALE_UP_STABILIZED,
  /** The count was changed. */
  SUCCEEDED_RESCALE
}
