package dev.harmony.report;

import dev.harmony.simulation.RivalGrid;
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

  /** What a rival at one of its settings did on the test part. */
  static BenchmarkPoint of(RivalGrid.Point point) {
    return of(point.setting().words(), point.test());
  }
}
