package dev.harmony.trace;

import java.util.Map;
import java.util.stream.Collectors;

/** Why a recorded row says nothing. */
public enum SkipReason {
  /** None of its cells holds a value. */
  NOTHING_OBSERVED("hold no value"),
  /** A later row names the same time, and the later row counts. */
  REPEATED_TIME("name a time that a later row repeats"),
  /** Its value is not a number, as Prometheus marks a series that has gone stale. */
  NOT_A_NUMBER("hold no finite number"),
  /** It belongs to another service than the one that was asked for. */
  OTHER_SERVICE("belong to other services");

  private final String predicate;

  SkipReason(String predicate) {
    this.predicate = predicate;
  }

  /**
   * Numbers of rows by reason in words, such as {@code 12 hold no value}, with commas between them;
   * empty where there are none.
   */
  public static String inWords(Map<SkipReason, Long> rows) {
    return rows.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> each.getValue() + " " + each.getKey().predicate)
        .collect(Collectors.joining(", "));
  }
}
