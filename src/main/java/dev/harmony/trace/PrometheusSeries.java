package dev.harmony.trace;

import java.util.Map;

/**
 * One series of a Prometheus answer.
 *
 * @param labels its labels with their values
 * @param samples its samples
 */
record PrometheusSeries(Map<String, String> labels, PrometheusSamples samples) {

  /** Copies the labels. */
  PrometheusSeries {
    labels = Map.copyOf(labels);
  }
}
