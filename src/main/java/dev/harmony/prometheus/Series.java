package dev.harmony.prometheus;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One series of an answer.
 *
 * @param labels its labels with their values
 * @param samples its samples in the order of time
 */
public record Series(Map<String, String> labels, List<Sample> samples) {

  /** Copies both. */
  public Series {
    labels = Map.copyOf(labels);
    samples = List.copyOf(samples);
  }

  /** The labels as a selector writes them, in the order of their names. */
  public String selector() {
    return new TreeMap<>(labels)
        .entrySet().stream()
            .map(label -> "%s=\"%s\"".formatted(label.getKey(), label.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
  }
}
