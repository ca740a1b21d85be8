package dev.harmony.service.batching;

import dev.harmony.capacity.ReplicaModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * One replica that serves requests by continuous batching, as {@link ReplicaModel} says. Whenever
 * an iteration ends, the requests whose last token it gave are done, and those that wait begin,
 * first come first served, as far as the batch and the cache have room; the first one without room
 * holds up those behind it. The iteration that computes the prompt of a request gives its first
 * token, each further one the next. A request that has not begun when its patience ends is given
 * up, and so is one that is larger than the cache.
 *
 * <p>Exact for each iteration without looking at each: all running requests get one token an
 * iteration, so a request is done when the count of iterations passes that at its beginning plus
 * its tokens, and the time of the iterations between two events is a quadratic. The work is {@code
 * O(log batch)} a request. Mutable; time only goes forward.
 */
final class BatchingReplica {

  private final ReplicaModel model;
  private final double patience;
  private final RequestOutcomes outcomes;
  private final Deque<Request> queue = new ArrayDeque<>();
  private final PriorityQueue<Running> batch =
      new PriorityQueue<>(Comparator.comparingLong(running -> running.lastIteration));

  /** Those of the batch whose prompt the iteration in progress computes. */
  private final List<Running> beginning = new ArrayList<>();

  /** When the newest complete iteration ended, or when work came after a pause. */
  private double boundary;

  /** When the iteration in progress ends; infinite if there is none. */
  private double iterationEnd = Double.POSITIVE_INFINITY;

  /** Before this moment neither a request is done nor one is given up. */
  private double quietUntil = Double.POSITIVE_INFINITY;

  private long iterations;
  private long cachedTokens;
  private long reservedTokens;

  /** A request that runs. */
  private static final class Running {
    private final Request request;
    private final long lastIteration;
    private double firstTokenAt;

    Running(Request request, long lastIteration) {
      this.request = request;
      this.lastIteration = lastIteration;
    }
  }

  /**
   * A replica without work.
   *
   * @param patience seconds from its arrival within which a request must begin
   */
  BatchingReplica(ReplicaModel model, double patience, RequestOutcomes outcomes) {
    this.model = model;
    this.patience = patience;
    this.outcomes = outcomes;
  }

  /** The requests that wait or run. */
  int outstanding() {
    return queue.size() + batch.size();
  }

  /** Before this moment {@link #outstanding} does not change by itself. */
  double quietUntil() {
    return quietUntil;
  }

  /**
   * Takes a request at {@code now}, up to which this replica has been advanced.
   *
   * @param now not before the arrival of the request
   */
  void take(Request request, double now) {
    if (request.reservedTokens() > model.cacheTokens()) {
      outcomes.givenUp(request, now);
      return;
    }
    if (outstanding() == 0) {
      boundary = now;
    }
    join(request);
    quietUntil = Math.min(quietUntil, Math.max(boundary, now));
  }

  /** Queues a request by its arrival: one that waited elsewhere is not behind later ones. */
  private void join(Request request) {
    Deque<Request> later = new ArrayDeque<>();
    while (!queue.isEmpty() && queue.getLast().arrivedAt() > request.arrivedAt()) {
      later.addFirst(queue.removeLast());
    }
    queue.addLast(request);
    queue.addAll(later);
  }

  /** Gives away the requests that have not begun, first come first. */
  List<Request> giveAwayQueue() {
    List<Request> given = List.copyOf(queue);
    queue.clear();
    return given;
  }

  /** Ends at {@code now}: whatever still waits or runs is given up. */
  void cutOff(double now) {
    queue.forEach(request -> outcomes.givenUp(request, now));
    queue.clear();
    batch.forEach(running -> outcomes.givenUp(running.request, now));
    batch.clear();
  }

  /**
   * Lets time pass: completes the iterations that end by {@code to} and begins those that begin
   * before it, so that a request that comes at {@code to} is in time for one that begins then.
   */
  void advance(double to) {
    while (iterationEnd <= to || (isBetweenIterations() && boundary < to)) {
      if (!isBetweenIterations()) {
        completeIteration();
      } else if (!begin(to)) {
        break;
      }
    }
    quietUntil = nextChange();
  }

  private boolean isBetweenIterations() {
    return iterationEnd == Double.POSITIVE_INFINITY;
  }

  private void completeIteration() {
    for (Running running : beginning) {
      running.firstTokenAt = iterationEnd;
      cachedTokens += running.request.inputTokens();
    }
    cachedTokens += batch.size() - beginning.size();
    beginning.clear();
    boundary = iterationEnd;
    iterationEnd = Double.POSITIVE_INFINITY;
    iterations++;
    removeDone();
  }

  private void removeDone() {
    while (!batch.isEmpty() && batch.element().lastIteration == iterations) {
      Running done = batch.remove();
      cachedTokens -= done.request.cachedTokens();
      reservedTokens -= done.request.reservedTokens();
      outcomes.served(done.request, done.firstTokenAt, boundary);
    }
  }

  /** Begins what follows the boundary; false if there is nothing to do. */
  private boolean begin(double to) {
    admit();
    if (batch.isEmpty()) {
      return false;
    }
    if (beginning.isEmpty()) {
      decode(to);
    } else {
      double prompts = 0;
      for (Running running : beginning) {
        prompts += running.request.inputTokens();
      }
      int others = batch.size() - beginning.size();
      iterationEnd =
          boundary + model.iterationSeconds(prompts, others, cachedTokens + prompts + others);
    }
    return true;
  }

  private void admit() {
    giveUpLate();
    while (!queue.isEmpty() && hasRoomFor(queue.getFirst())) {
      Request request = queue.removeFirst();
      Running running = new Running(request, iterations + request.outputTokens());
      reservedTokens += request.reservedTokens();
      batch.add(running);
      beginning.add(running);
      giveUpLate();
    }
  }

  private void giveUpLate() {
    while (!queue.isEmpty() && deadline() < boundary) {
      double at = deadline();
      outcomes.givenUp(queue.removeFirst(), at);
    }
  }

  /** When the first of the queue is given up. */
  private double deadline() {
    return queue.getFirst().arrivedAt() + patience;
  }

  private boolean hasRoomFor(Request request) {
    return batch.size() < model.maximumBatch()
        && reservedTokens + request.reservedTokens() <= model.cacheTokens();
  }

  /**
   * Completes the iterations up to the next event or {@code to}; the next one, which passes it, is
   * in progress.
   */
  private void decode(double to) {
    double limit = queue.isEmpty() ? to : Math.min(to, deadline());
    int size = batch.size();
    long most = batch.element().lastIteration - iterations;
    long count = model.decodeIterations(most, size, cachedTokens, Math.max(0, limit - boundary));
    if (count == 0) {
      iterationEnd = boundary + model.decodeSeconds(1, size, cachedTokens);
      return;
    }
    boundary += model.decodeSeconds(count, size, cachedTokens);
    cachedTokens += count * size;
    iterations += count;
    removeDone();
  }

  /** A moment before which nothing is done or given up, if nothing is taken. */
  private double nextChange() {
    double change = Double.POSITIVE_INFINITY;
    if (!beginning.isEmpty()) {
      change = iterationEnd;
    } else if (!batch.isEmpty()) {
      long left = batch.element().lastIteration - iterations;
      change = boundary + model.decodeSeconds(left, batch.size(), cachedTokens);
    }
    return queue.isEmpty() ? change : Math.min(change, Math.max(boundary, deadline()));
  }
}
