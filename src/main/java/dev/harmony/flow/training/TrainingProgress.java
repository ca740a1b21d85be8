package dev.harmony.flow.training;

/** Is told how far a training has come. */
@FunctionalInterface
public interface TrainingProgress {

  /** Called after each step. */
  void advanced(Report report);

  /**
   * How far a training has come.
   *
   * @param step how many steps are done
   * @param share how much of the training is done, in [0, 1]
   * @param loss of the newest step
   * @param score the newest validation score; NaN before the first
   * @param best the best validation score; NaN before the first
   */
  record Report(long step, double share, double loss, double score, double best) {}
}
