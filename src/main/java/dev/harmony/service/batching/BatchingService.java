package dev.harmony.service.batching;

import dev.harmony.capacity.ReplicaModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A service of replicas that batch continuously. A request goes to the ready replica with the
 * fewest requests that wait or run, to the oldest of several, and stays there; while no replica is
 * ready requests wait for one, first come first served, as long as their patience lasts.
 *
 * <p>The newest replica is released first. What has not begun on it goes to the others at once and
 * is queued there by its arrival; what runs goes on, and is given up where it is not done when the
 * drain ends.
 *
 * <p>Each request that arrived is served, given up or in the system, once. The work is one
 * comparison for each ready replica and {@code O(log batch)} a request. Mutable; time only goes
 * forward.
 */
public final class BatchingService {

  private final ReplicaModel model;
  private final double patience;
  private final double drain;
  private final RequestOutcomes outcomes;
  private final List<BatchingReplica> ready = new ArrayList<>();
  private final Deque<Draining> draining = new ArrayDeque<>();
  private final Deque<Request> unrouted = new ArrayDeque<>();
  private double now = Double.NEGATIVE_INFINITY;
  private RequestTotals arrived = RequestTotals.NONE;
  private RequestTotals served = RequestTotals.NONE;
  private RequestTotals givenUp = RequestTotals.NONE;

  private record Draining(BatchingReplica replica, double until) {}

  /** Counts what it passes on. */
  private final class Counting implements RequestOutcomes {

    private final RequestOutcomes next;

    Counting(RequestOutcomes next) {
      this.next = next;
    }

    @Override
    public void served(Request request, double firstTokenAt, double finishedAt) {
      served = served.plus(request);
      next.served(request, firstTokenAt, finishedAt);
    }

    @Override
    public void givenUp(Request request, double at) {
      givenUp = givenUp.plus(request);
      next.givenUp(request, at);
    }
  }

  /**
   * A service without replicas.
   *
   * @param patience seconds from its arrival within which a request must begin; zero or more
   * @param drain seconds that a released replica has for what it runs; zero or more
   * @throws IllegalArgumentException if {@code patience} or {@code drain} is negative
   */
  public BatchingService(
      ReplicaModel model, double patience, double drain, RequestOutcomes outcomes) {
    if (!(patience >= 0) || !(drain >= 0)) {
      throw new IllegalArgumentException(
          "patience and drain must not be negative, but are %s and %s".formatted(patience, drain));
    }
    this.model = model;
    this.patience = patience;
    this.drain = drain;
    this.outcomes = new Counting(outcomes);
  }

  /** The requests that arrived. */
  public RequestTotals arrived() {
    return arrived;
  }

  /** The requests that were served to their end. */
  public RequestTotals served() {
    return served;
  }

  /** The requests that were given up. */
  public RequestTotals givenUp() {
    return givenUp;
  }

  /** The requests that wait or run. */
  public int outstanding() {
    int count = unrouted.size();
    for (BatchingReplica replica : ready) {
      count += replica.outstanding();
    }
    for (Draining each : draining) {
      count += each.replica.outstanding();
    }
    return count;
  }

  /**
   * A request arrives.
   *
   * @throws IllegalArgumentException if it does so before the present
   */
  public void arrive(Request request) {
    requireNotPast(request.arrivedAt());
    now = request.arrivedAt();
    arrived = arrived.plus(request);
    route(request);
  }

  /**
   * Lets time pass.
   *
   * @param to seconds since the start of the run; infinite to serve all that is left
   * @throws IllegalArgumentException if {@code to} lies in the past
   */
  public void advance(double to) {
    requireNotPast(to);
    endDrains(to);
    draining.forEach(each -> each.replica.advance(to));
    ready.forEach(replica -> replica.advance(to));
    now = to;
    giveUpUnrouted();
  }

  /**
   * From now on {@code count} replicas are ready: new ones begin, or the newest are released.
   *
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public void resize(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative, but is " + count);
    }
    if (count > ready.size()) {
      while (ready.size() < count) {
        ready.add(new BatchingReplica(model, patience, outcomes));
      }
      giveUpUnrouted();
      List<Request> waiting = List.copyOf(unrouted);
      unrouted.clear();
      waiting.forEach(this::route);
    }
    while (ready.size() > count) {
      release();
    }
  }

  private void release() {
    BatchingReplica released = ready.remove(ready.size() - 1);
    released.advance(now);
    draining.add(new Draining(released, now + drain));
    released.giveAwayQueue().forEach(this::route);
  }

  private void route(Request request) {
    if (ready.isEmpty()) {
      unrouted.add(request);
      return;
    }
    BatchingReplica least = ready.get(0);
    int fewest = Integer.MAX_VALUE;
    for (BatchingReplica replica : ready) {
      if (replica.quietUntil() <= now) {
        replica.advance(now);
      }
      if (replica.outstanding() < fewest) {
        fewest = replica.outstanding();
        least = replica;
      }
    }
    least.advance(now);
    least.take(request, now);
  }

  private void endDrains(double to) {
    while (!draining.isEmpty() && draining.element().until <= to) {
      Draining first = draining.remove();
      first.replica.advance(first.until);
      first.replica.cutOff(first.until);
    }
  }

  private void giveUpUnrouted() {
    while (!unrouted.isEmpty() && unrouted.element().arrivedAt() + patience < now) {
      Request late = unrouted.remove();
      outcomes.givenUp(late, late.arrivedAt() + patience);
    }
  }

  private void requireNotPast(double to) {
    if (!(to >= now)) {
      throw new IllegalArgumentException(
          "time must not go back from %s, but comes to %s".formatted(now, to));
    }
  }
}
