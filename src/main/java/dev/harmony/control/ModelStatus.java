package dev.harmony.control;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a trained model had to do with a forecast.
 *
 * @param outcome what became of asking it
 * @param name its name
 * @param revision which one of that name; the empty string if it is not there
 * @param shares how much of the pool is its own, by steps ahead; each in [0, 1]
 */
public record ModelStatus(
    ModelOutcome outcome, String name, String revision, SortedMap<Integer, Double> shares) {

  /** All parts are required; the map is copied. */
  public ModelStatus {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(revision, "revision");
    shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
  }
}
