package dev.harmony.evaluation;

import dev.harmony.evaluation.score.ComparedLoss;
import java.util.List;

/**
 * A task and how its predictions are scored.
 *
 * @param family the kind of record
 * @param task what is forecast
 * @param scales the usual size of a change of each scored indicator, in the order of the task's
 *     columns; positive
 * @param targets which predictions count
 * @param compared the loss by which forecasters are compared
 */
public record EvaluationCase(
    String family,
    EvaluationTask task,
    List<Double> scales,
    Targets targets,
    ComparedLoss compared) {

  /** Which observations are scored. */
  @FunctionalInterface
  public interface Targets {

    /** All that were observed. */
    Targets ALL = (origin, step) -> true;

    /**
     * Whether the prediction counts.
     *
     * @param origin the row of the first step ahead
     * @param step steps ahead, from 0
     */
    boolean include(int origin, int step);
  }

  /**
   * @throws IllegalArgumentException unless there is one positive scale for each column
   */
  public EvaluationCase {
    scales = List.copyOf(scales);
    if (scales.size() != task.columns().size() || scales.stream().anyMatch(each -> !(each > 0))) {
      throw new IllegalArgumentException(
          "scales must be %d positive numbers, but are %s"
              .formatted(task.columns().size(), scales));
    }
  }
}
