package dev.harmony.rule.horizontal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What one sync sees.
 *
 * @param now the instant of the decision, after all metrics were read; counted in whole
 *     milliseconds
 * @param specReplicas the count that the workload is told to run; not negative
 * @param statusReplicas the count that the workload says it runs; not negative
 * @param pods all pods of the workload, terminating and failed ones included; not negative
 * @param readyPods those that run and are ready; at most {@code pods}
 * @param readings one per metric, in the order of the autoscaler's metrics
 */
public record HorizontalObservation(
    Instant now,
    int specReplicas,
    int statusReplicas,
    int pods,
    int readyPods,
    List<MetricReading> readings) {

  /**
   * @throws IllegalArgumentException if a count is negative or more pods are ready than there are
   */
  public HorizontalObservation {
    Objects.requireNonNull(now, "now");
    readings = List.copyOf(readings);
    if (specReplicas < 0 || statusReplicas < 0 || readyPods < 0) {
      throw new IllegalArgumentException(
          "counts must not be negative, but are specReplicas %d, statusReplicas %d, readyPods %d"
              .formatted(specReplicas, statusReplicas, readyPods));
    }
    if (readyPods > pods) {
      throw new IllegalArgumentException(
          "readyPods must be at most pods %d, but is %d".formatted(pods, readyPods));
    }
  }
}
