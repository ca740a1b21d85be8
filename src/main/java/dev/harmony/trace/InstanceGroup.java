package dev.harmony.trace;

import dev.harmony.trace.InstanceColumn.Aggregation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the instances of a service reported for one time. */
final class InstanceGroup {

  /** More instances than this report no service but damage. */
  private static final int MOST = 100_000;

  private final Instant at;
  private final long line;
  private final Map<String, Observation> reports = new LinkedHashMap<>();
  private final List<SkipReason> skipped = new ArrayList<>();

  /**
   * @param line where its first row begins
   * @param at the time
   */
  InstanceGroup(long line, Instant at) {
    this.line = line;
    this.at = at;
  }

  /** The time. */
  Instant at() {
    return at;
  }

  /** Adds a row; an earlier one of the same instance no longer counts. */
  void add(String file, long rowLine, String instance, Observation observation) {
    if (reports.put(instance, observation) != null) {
      skipped.add(SkipReason.REPEATED_TIME);
    }
    if (reports.size() > MOST) {
      throw TraceException.at(
          file, rowLine, "is of instance number %d at %s, expected fewer".formatted(MOST + 1, at));
    }
  }

  /** Notes a row that does not count. */
  void skip(SkipReason reason) {
    skipped.add(reason);
  }

  /** What each instance reported. */
  Map<String, Observation> reports() {
    return reports;
  }

  /**
   * What these reports and {@code bridged} ones amount to; a value that no instance observed was
   * not observed.
   *
   * @param length the number of indicators
   */
  Located<Observation> total(Aggregation aggregation, Collection<Observation> bridged, int length) {
    double[] values = new double[length];
    for (int indicator = 0; indicator < length; indicator++) {
      double sum = 0;
      int number = 0;
      for (Collection<Observation> each : List.of(reports.values(), bridged)) {
        for (Observation observation : each) {
          double value = observation.value(indicator);
          if (!Double.isNaN(value)) {
            sum += value;
            number++;
          }
        }
      }
      values[indicator] = number == 0 ? Double.NaN : aggregation.of(sum, number);
    }
    Observation total = new Observation(values);
    skipped.forEach(total::skip);
    return new Located<>(line, at, total);
  }
}
