package dev.harmony.evaluation;

import java.util.function.Consumer;

/**
 * A way to forecast that is evaluated.
 *
 * <p>Deterministic: the same task gives the same predictions. The prediction at an origin depends
 * on the record's name, its rows below that origin and nothing else of its values. Safe for use by
 * several threads at once, each with a record of its own.
 */
public interface Contestant {

  /** A short name, unique in an evaluation. */
  String name();

  /**
   * Forecasts at every origin of {@code task}, in ascending order, each handed to {@code scored} at
   * once so that none need be kept.
   */
  void forecast(EvaluationTask task, Consumer<Prediction> scored);
}
