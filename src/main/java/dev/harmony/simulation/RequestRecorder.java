package dev.harmony.simulation;

import dev.harmony.capacity.LatencyMeasure;
import dev.harmony.capacity.LatencyTarget;
import dev.harmony.service.batching.Request;
import dev.harmony.service.batching.RequestOutcomes;
import dev.harmony.service.batching.RequestTotals;
import java.util.BitSet;
import java.util.List;

/**
 * Counts what becomes of requests, each in the step in which it arrived. Space does not grow with
 * their number. Mutable.
 */
final class RequestRecorder implements RequestOutcomes {

  /** Absorbs the rounding of one minus a quantile, in requests. */
  private static final double ROUNDING = 1e-6;

  private final double stepSeconds;
  private final int testStart;
  private final List<LatencyTarget> targets;
  private final int[] outcomes;

  /** Late requests by target and step. */
  private final int[][] late;

  private final LatencyHistogram timeToFirstToken = new LatencyHistogram();
  private final LatencyHistogram interToken = new LatencyHistogram();
  private RequestTotals served = RequestTotals.NONE;
  private RequestTotals givenUp = RequestTotals.NONE;
  private double firstTokenSeconds;
  private long firstTokens;

  /**
   * @param demand the steps, of which the second half is scored
   * @param targets what was promised
   */
  RequestRecorder(DemandSeries demand, int testStart, List<LatencyTarget> targets) {
    this.stepSeconds = demand.stepSeconds();
    this.testStart = testStart;
    this.targets = List.copyOf(targets);
    this.outcomes = new int[demand.length()];
    this.late = new int[targets.size()][demand.length()];
  }

  @Override
  public void served(Request request, double firstTokenAt, double finishedAt) {
    double first = firstTokenAt - request.arrivedAt();
    double between = (finishedAt - firstTokenAt) / Math.max(1, request.outputTokens() - 1);
    firstTokenSeconds += first;
    firstTokens++;
    if (count(request, first, between) >= testStart) {
      served = served.plus(request);
      timeToFirstToken.add(first);
      interToken.add(between);
    }
  }

  @Override
  public void givenUp(Request request, double at) {
    double never = Double.POSITIVE_INFINITY;
    if (count(request, never, never) >= testStart) {
      givenUp = givenUp.plus(request);
      timeToFirstToken.addNever();
      interToken.addNever();
    }
  }

  /** Counts a request in its step, which is the result. */
  private int count(Request request, double first, double between) {
    int step = (int) (request.arrivedAt() / stepSeconds);
    outcomes[step]++;
    for (int index = 0; index < late.length; index++) {
      LatencyTarget target = targets.get(index);
      double seconds = target.measure() == LatencyMeasure.INTER_TOKEN ? between : first;
      late[index][step] += seconds > target.thresholdSeconds() ? 1 : 0;
    }
    return step;
  }

  /** The mean time to the first token of those served since this was last asked; zero for none. */
  double meanFirstTokenSeconds() {
    double mean = firstTokens == 0 ? 0 : firstTokenSeconds / firstTokens;
    firstTokenSeconds = 0;
    firstTokens = 0;
    return mean;
  }

  /** The steps in which a quantile exceeded its threshold: in which too many were late. */
  BitSet slowSteps() {
    BitSet slow = new BitSet(outcomes.length);
    for (int index = 0; index < late.length; index++) {
      double allowed = 1 - targets.get(index).quantile();
      for (int step = 0; step < outcomes.length; step++) {
        if (late[index][step] > allowed * outcomes[step] + ROUNDING) {
          slow.set(step);
        }
      }
    }
    return slow;
  }

  RequestTotals served() {
    return served;
  }

  RequestTotals givenUp() {
    return givenUp;
  }

  LatencyHistogram timeToFirstToken() {
    return timeToFirstToken;
  }

  LatencyHistogram interToken() {
    return interToken;
  }
}
