package dev.harmony.rule.horizontal;

/** How a raw proposal becomes the count that is set: stabilisation first, limits after it. */
sealed interface Normalization permits DefaultNormalization, BehaviorNormalization {

  /**
   * The count to set and the state with {@code proposal} recorded.
   *
   * @param proposal the raw proposal of all metrics
   * @param current the present count
   * @param nowMillis the instant of the decision
   * @param state the state before this sync, except that {@code AbleToScale} and {@code
   *     ScalingActive} may be set already
   */
  Normalized normalize(int proposal, int current, long nowMillis, HorizontalState state);

  /** The state with the change from {@code current} to {@code desired} recorded. */
  HorizontalState recordRescale(int current, int desired, long nowMillis, HorizontalState state);

  /**
   * What normalisation made of a proposal.
   *
   * @param replicas the count to set
   * @param state the state with the proposal and the reasons recorded
   */
  record Normalized(int replicas, HorizontalState state) {}

  /**
   * A count after a limit.
   *
   * @param replicas the count that is allowed
   * @param reason what cut it
   */
  record Limited(int replicas, ScalingLimited reason) {}
}
