package dev.harmony.app;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorKind;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.NearestName;
import dev.harmony.simulation.DemandSeries;
import dev.harmony.trace.SampledTrace;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which indicator of a trace is the demand of a policy: the one of the same name, else the only
 * one. The indicator {@link #REPLICAS} counts the replicas that were really run.
 *
 * @param demand what the service is asked to do
 * @param note what whoever asked should know about the choice
 */
record DemandChoice(DemandSeries demand, Optional<String> note) {
  /** The indicator that counts the replicas that were really run. */
  static final String REPLICAS = "replicas";

  /** What demand is called where no policy names it. */
  private static final String REQUESTS = "requests";

  /** Both parts are required. */
  DemandChoice {
    Objects.requireNonNull(demand, "demand");
    Objects.requireNonNull(note, "note");
  }

  /**
   * The demand in {@code trace}.
   *
   * @param wanted what the policy calls its demand, if there is one
   * @throws WrongInputException if the trace does not tell it, it cannot be a demand, or there is
   *     less than two minutes of it
   */
  static DemandChoice of(SampledTrace trace, Optional<String> wanted) {
    String name = trace.description().name();
    if (trace.window().length() < 2) {
      throw new WrongInputException(
          name
              + ": covers one minute, expected at least two, of which the second half is replayed");
    }
    Indicator chosen = chosen(trace, wanted);
    requireDemand(name, trace.window(), chosen);
    String called = wanted.orElse(chosen.name());
    DemandSeries demand =
        DemandSeries.of(
            renamed(trace.window(), chosen, called),
            renamed(trace.observed(), chosen, called),
            called);
    boolean recorded =
        !chosen.name().equals(REPLICAS) && trace.window().columnOf(REPLICAS).isPresent();
    return new DemandChoice(
        recorded ? demand.withRecordedReplicas(REPLICAS) : demand,
        wanted
            .filter(word -> !word.equals(chosen.name()))
            .map(
                word ->
                    "%s: has no indicator '%s'; its only one, '%s', is taken as the demand"
                        .formatted(name, word, chosen.name())));
  }

  /** The same window with {@code indicator} under the name that the policy looks for. */
  private static IndicatorWindow renamed(IndicatorWindow window, Indicator indicator, String name) {
    List<Indicator> indicators =
        window.indicators().stream()
            .map(
                each ->
                    each.equals(indicator) ? new Indicator(name, each.unit(), each.kind()) : each)
            .toList();
    double[][] columns = new double[indicators.size()][];
    for (int column = 0; column < columns.length; column++) {
      columns[column] = window.column(column);
    }
    return IndicatorWindow.of(window.grid(), indicators, columns);
  }

  private static Indicator chosen(SampledTrace trace, Optional<String> wanted) {
    String word = wanted.orElse(REQUESTS);
    List<Indicator> candidates =
        trace.window().indicators().stream()
            .filter(each -> !each.name().equals(REPLICAS) || each.name().equals(word))
            .toList();
    return candidates.stream()
        .filter(each -> each.name().equals(word))
        .findFirst()
        .or(() -> candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty())
        .orElseThrow(
            () ->
                new WrongInputException(
                    "%s: has no indicator '%s', which %s%s"
                        .formatted(
                            trace.description().name(),
                            word,
                            wanted.isPresent()
                                ? "is the demand of the policy"
                                : "demand is called where no policy says otherwise",
                            NearestName.hint(
                                word, candidates.stream().map(Indicator::name).toList()))));
  }

  private static void requireDemand(String trace, IndicatorWindow window, Indicator chosen) {
    if (chosen.kind() == IndicatorKind.COUNTER) {
      throw new WrongInputException(
          "%s: '%s' is a running total, expected a rate such as rate(%2$s[1m])"
              .formatted(trace, chosen.name()));
    }
    double[] values = window.column(window.columnOf(chosen.name()).orElseThrow());
    boolean known = false;
    for (int step = 0; step < values.length; step++) {
      known |= !Double.isNaN(values[step]);
      if (values[step] < 0) {
        throw new WrongInputException(
            "%s: '%s' must not be negative to be a demand, but is %s at %s"
                .formatted(trace, chosen.name(), values[step], window.grid().instant(step)));
      }
    }
    if (!known) {
      throw new WrongInputException(
          "%s: '%s' has a value in no minute".formatted(trace, chosen.name()));
    }
  }
}
