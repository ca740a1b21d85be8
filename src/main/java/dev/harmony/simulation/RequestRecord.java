package dev.harmony.simulation;

import dev.harmony.service.batching.RequestTotals;
import java.util.BitSet;

/**
 * What became of the requests of one contender: in which steps too many were late, and, over those
 * that arrived in the scored half, how many were served and how long they took. A request that was
 * given up counts as slower than every other. Immutable.
 */
public final class RequestRecord {

  private final BitSet slow;
  private final RequestTotals served;
  private final RequestTotals givenUp;
  private final LatencyQuantiles timeToFirstToken;
  private final LatencyQuantiles interToken;

  /** The record of what {@code recorder} was told, in full. */
  RequestRecord(RequestRecorder recorder) {
    this.slow = recorder.slowSteps();
    this.served = recorder.served();
    this.givenUp = recorder.givenUp();
    this.timeToFirstToken = recorder.timeToFirstToken().quantiles();
    this.interToken = recorder.interToken().quantiles();
  }

  /**
   * Whether a latency that was promised exceeded its threshold for those that arrived in a step.
   */
  public boolean slow(int step) {
    return slow.get(step);
  }

  /** Those that were served to their end. */
  public RequestTotals served() {
    return served;
  }

  /** Those that were given up. */
  public RequestTotals givenUp() {
    return givenUp;
  }

  /** From arrival to the first token. */
  public LatencyQuantiles timeToFirstToken() {
    return timeToFirstToken;
  }

  /** From one token to the next, on average over a request; zero for one token. */
  public LatencyQuantiles interToken() {
    return interToken;
  }
}
