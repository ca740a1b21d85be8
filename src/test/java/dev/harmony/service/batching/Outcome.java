package dev.harmony.service.batching;

import java.util.Optional;

/** What became of a request; the times of one that was served, or when it was given up. */
record Outcome(Request request, Optional<Times> served, double givenUpAt) {

  record Times(double firstTokenAt, double finishedAt) {}

  static Outcome ofServed(Request request, double firstTokenAt, double finishedAt) {
    return new Outcome(request, Optional.of(new Times(firstTokenAt, finishedAt)), Double.NaN);
  }

  static Outcome ofGivenUp(Request request, double at) {
    return new Outcome(request, Optional.empty(), at);
  }

  double timeToFirstToken() {
    return served.orElseThrow().firstTokenAt() - request.arrivedAt();
  }

  double finishedAt() {
    return served.orElseThrow().finishedAt();
  }
}
