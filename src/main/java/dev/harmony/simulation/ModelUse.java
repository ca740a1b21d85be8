package dev.harmony.simulation;

import dev.harmony.control.Cycle;
import dev.harmony.control.ModelOutcome;
import dev.harmony.control.ModelStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a trained model had to do with the forecasts of a part of a replay.
 *
 * @param name its name
 * @param revision which one of that name; the empty string if it was not there
 * @param steps in how many decisions each outcome of asking it was had
 * @param shares how much of the pool was its own, on average, by steps ahead
 */
public record ModelUse(
    String name,
    String revision,
    Map<ModelOutcome, Integer> steps,
    SortedMap<Integer, Double> shares) {

  /** All parts are required; the maps are copied. */
  public ModelUse {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(revision, "revision");
    steps = Collections.unmodifiableMap(new TreeMap<>(steps));
    shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
  }

  /** Collects what cycles say. */
  static final class Collector {

    private final List<ModelStatus> statuses = new ArrayList<>();

    void add(Cycle cycle) {
      cycle.model().ifPresent(statuses::add);
    }

    /** What was collected; empty if no model was used. */
    Optional<ModelUse> use() {
      if (statuses.isEmpty()) {
        return Optional.empty();
      }
      ModelStatus newest = statuses.get(statuses.size() - 1);
      Map<ModelOutcome, Integer> steps = new EnumMap<>(ModelOutcome.class);
      SortedMap<Integer, Double> sums = new TreeMap<>();
      SortedMap<Integer, Integer> counts = new TreeMap<>();
      for (ModelStatus status : statuses) {
        steps.merge(status.outcome(), 1, Integer::sum);
        status.shares().forEach((lead, share) -> sums.merge(lead, share, Double::sum));
        status.shares().forEach((lead, share) -> counts.merge(lead, 1, Integer::sum));
      }
      sums.replaceAll((lead, sum) -> sum / counts.getOrDefault(lead, 1));
      return Optional.of(new ModelUse(newest.name(), newest.revision(), steps, sums));
    }
  }
}
