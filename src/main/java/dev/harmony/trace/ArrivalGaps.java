package dev.harmony.trace;

/** Independent gaps between arrivals, with mean one. */
interface ArrivalGaps {

  /** The gap to the next arrival. */
  double next();

  /**
   * The time from a moment that knows nothing of the arrivals to the first of them: the equilibrium
   * forward recurrence time, a uniform share of a gap drawn in proportion to its length. Started
   * with it, the expected number of arrivals in any time equals that time (Cox, "Renewal Theory",
   * 1962, section 5.2).
   */
  double first();
}
