package dev.harmony.journal;

import dev.harmony.control.Cycle;
import dev.harmony.control.Snapshot;
import dev.harmony.decision.Decision;
import dev.harmony.decision.Deliberation;
import dev.harmony.decision.PlanningProblem;
import dev.harmony.forecast.Forecast;
import dev.harmony.journal.CycleEntry.Decided;
import dev.harmony.journal.CycleEntry.Known;
import dev.harmony.journal.CycleEntry.Planned;
import dev.harmony.journal.CycleEntry.Quantiles;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes entries of cycles. */
final class CycleEntries {

  private static final int ALTERNATIVES = 2;

  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private CycleEntries() {}

  /**
   * The entry of {@code cycle}.
   *
   * @param seed of the run
   * @param number of the cycle in its journal
   */
  static CycleEntry of(Cycle cycle, long seed, long number) {
    Snapshot snapshot = cycle.snapshot();
    Optional<Deliberation> deliberation = cycle.decision().deliberation();
    return new CycleEntry(
        String.format(Locale.ROOT, "d-%s-%04d", COMPACT.format(snapshot.now()), number),
        snapshot.policy().key().toString(),
        snapshot.now(),
        seed,
        known(snapshot),
        cycle.forecast().flatMap(forecast -> quantiles(forecast, cycle.problem())),
        cycle.model(),
        cycle.problem().map(ProblemEntry::of),
        cycle.wishes(),
        cycle.budget(),
        decided(cycle.decision()),
        deliberation.map(each -> each.alternatives(ALTERNATIVES)).orElse(List.of()),
        new Planned(
            cycle.plan().replicas(), cycle.plan().constraints().stream().sorted().toList()));
  }

  private static Known known(Snapshot snapshot) {
    IndicatorWindow window = snapshot.indicators();
    SortedMap<String, Double> newest = new TreeMap<>();
    for (int column = 0; column < window.indicators().size(); column++) {
      int time = newestObserved(window, column);
      if (time >= 0) {
        newest.put(window.indicators().get(column).name(), window.value(time, column));
      }
    }
    Indicator demand = snapshot.policy().demand().indicator();
    OptionalInt column = window.columnOf(demand.name());
    int last = window.length() - 1;
    int seen = column.isPresent() ? newestObserved(window, column.getAsInt()) : -1;
    return new Known(
        seen >= 0 && seen == last
            ? OptionalDouble.of(window.value(last, column.orElseThrow()))
            : OptionalDouble.empty(),
        newest,
        seen >= 0 ? Optional.of(age(window, seen, snapshot.now())) : Optional.empty(),
        snapshot.cluster());
  }

  private static int newestObserved(IndicatorWindow window, int column) {
    int time = window.length() - 1;
    while (time >= 0 && !window.isObserved(time, column)) {
      time--;
    }
    return time;
  }

  private static Duration age(IndicatorWindow window, int time, Instant now) {
    return Duration.between(window.grid().instant(time + 1), now);
  }

  private static Optional<Quantiles> quantiles(
      Forecast forecast, Optional<PlanningProblem> problem) {
    return problem
        .map(PlanningProblem::leadSteps)
        .map(
            lead -> {
              double[] sorted = forecast.marginal(lead, 0);
              Arrays.sort(sorted);
              return new Quantiles(
                  forecast.grid().instant(lead),
                  quantile(sorted, 0.1),
                  quantile(sorted, 0.5),
                  quantile(sorted, 0.9),
                  quantile(sorted, 0.99));
            });
  }

  private static double quantile(double[] sorted, double probability) {
    return sorted[Math.max(0, (int) Math.ceil(probability * sorted.length) - 1)];
  }

  private static Decided decided(Decision decision) {
    Optional<Deliberation> deliberation = decision.deliberation();
    return new Decided(
        decision.getClass().getSimpleName(),
        decision.fromReplicas(),
        decision.wantedReplicas(),
        decision instanceof Decision.Infeasible infeasible
            ? OptionalInt.of(infeasible.neededReplicas())
            : OptionalInt.empty(),
        decision.reason(),
        deliberation.map(each -> OptionalDouble.of(each.price())).orElse(OptionalDouble.empty()),
        deliberation.map(Deliberation::current),
        deliberation.map(Deliberation::chosen));
  }
}
