package dev.harmony.report;

import dev.harmony.simulation.HorizontalGrid;
import dev.harmony.simulation.Score;

/**
 * What one setting of a contender did on the test part of a trace.
 *
 * @param settings the setting in words
 * @param slaViolationRatio the share of violated steps, in [0, 1]
 * @param gpuHours what it cost
 * @param scaleActions steps in which the number of replicas wanted changed
 */
public record BenchmarkPoint(
    String settings, double slaViolationRatio, double gpuHours, int scaleActions) {

  /** What {@code score} says. */
  public static BenchmarkPoint of(String settings, Score score) {
    return new BenchmarkPoint(
        settings, score.slaViolationRatio(), score.gpuHours(), score.scaleActions());
  }

  /** What a setting of the HorizontalPodAutoscaler did on the test part. */
  static BenchmarkPoint of(HorizontalGrid.Point point) {
    return of(point.inWords(), point.test());
  }
}
