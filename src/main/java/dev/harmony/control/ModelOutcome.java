package dev.harmony.control;

/** What became of asking a trained model; the same word in journal, report and status. */
public enum ModelOutcome {
  /** It forecast, and the pool weighs what it said. */
  ANSWERED,
  /** It was not asked, because the newest step was not observed; the newest forecast moves on. */
  NOT_ASKED,
  /** It is not there or damaged; the pool goes on without it. */
  UNAVAILABLE,
  /** It failed; the pool goes on without it. */
  FAILED;

  /** Whether it should have forecast and did not. */
  boolean isMissing() {
    return this == UNAVAILABLE || this == FAILED;
  }
}
