package dev.harmony.service.batching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Remembers all outcomes. */
final class OutcomeList implements RequestOutcomes {

  private final List<Outcome> outcomes = new ArrayList<>();

  @Override
  public void served(Request request, double firstTokenAt, double finishedAt) {
    outcomes.add(Outcome.ofServed(request, firstTokenAt, finishedAt));
  }

  @Override
  public void givenUp(Request request, double at) {
    outcomes.add(Outcome.ofGivenUp(request, at));
  }

  /** By arrival, then by tokens. */
  List<Outcome> list() {
    return outcomes.stream()
        .sorted(
            Comparator.comparing(
                Outcome::request,
                Comparator.comparingDouble(Request::arrivedAt)
                    .thenComparingInt(Request::inputTokens)
                    .thenComparingInt(Request::outputTokens)))
        .toList();
  }
}
