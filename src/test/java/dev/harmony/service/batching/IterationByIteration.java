package dev.harmony.service.batching;

import dev.harmony.capacity.ReplicaModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of {@link BatchingReplica} written down as they are read: one replica, every iteration
 * and every token by itself.
 */
final class IterationByIteration {

  private final ReplicaModel model;
  private final double patience;
  private final List<Request> coming;
  private final List<Request> waiting = new ArrayList<>();
  private final List<Running> running = new ArrayList<>();
  private final OutcomeList outcomes = new OutcomeList();
  private double now;

  private static final class Running {
    final Request request;
    int tokens;
    double firstTokenAt;

    Running(Request request) {
      this.request = request;
    }

    /** What of it lies in the cache: its prompt once computed, its tokens but for the newest. */
    int cached() {
      return tokens == 0 ? 0 : request.inputTokens() + tokens - 1;
    }
  }

  private IterationByIteration(ReplicaModel model, double patience, List<Request> requests) {
    this.model = model;
    this.patience = patience;
    this.coming = new ArrayList<>(requests);
  }

  /** What becomes of {@code requests}, which are in order of arrival. */
  static List<Outcome> outcomes(ReplicaModel model, double patience, List<Request> requests) {
    IterationByIteration replica = new IterationByIteration(model, patience, requests);
    while (!replica.coming.isEmpty() || !replica.waiting.isEmpty() || !replica.running.isEmpty()) {
      replica.iterate();
    }
    return replica.outcomes.list();
  }

  private void iterate() {
    if (waiting.isEmpty() && running.isEmpty()) {
      now = Math.max(now, coming.get(0).arrivedAt());
    }
    while (!coming.isEmpty() && coming.get(0).arrivedAt() <= now) {
      arrive(coming.remove(0));
    }
    int before = running.size();
    begin();
    if (!running.isEmpty()) {
      compute(before);
    }
  }

  private void arrive(Request request) {
    if (request.inputTokens() + request.outputTokens() > model.cacheTokens()) {
      outcomes.givenUp(request, request.arrivedAt());
    } else {
      waiting.add(request);
    }
  }

  private void begin() {
    while (!waiting.isEmpty()) {
      Request first = waiting.get(0);
      if (first.arrivedAt() + patience < now) {
        outcomes.givenUp(first, first.arrivedAt() + patience);
        waiting.remove(0);
      } else if (hasRoomFor(first)) {
        running.add(new Running(first));
        waiting.remove(0);
      } else {
        break;
      }
    }
  }

  private boolean hasRoomFor(Request request) {
    long reserved = request.reservedTokens();
    for (Running each : running) {
      reserved += each.request.reservedTokens();
    }
    return running.size() < model.maximumBatch() && reserved <= model.cacheTokens();
  }

  private void compute(int before) {
    double prompts = 0;
    double cached = 0;
    for (int index = 0; index < running.size(); index++) {
      Running each = running.get(index);
      prompts += index < before ? 0 : each.request.inputTokens();
      each.tokens++;
      cached += each.cached();
    }
    now +=
        model.iterationSeconds()
            + prompts * model.promptTokenSeconds()
            + before * model.generatedTokenSeconds()
            + cached * model.cachedTokenSeconds();
    for (Running each : running) {
      each.firstTokenAt = each.tokens == 1 ? now : each.firstTokenAt;
      if (each.tokens == each.request.outputTokens()) {
        outcomes.served(each.request, each.firstTokenAt, now);
      }
    }
    running.removeIf(each -> each.tokens == each.request.outputTokens());
  }
}
