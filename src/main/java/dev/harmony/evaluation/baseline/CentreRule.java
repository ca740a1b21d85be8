package dev.harmony.evaluation.baseline;

/** How a baseline learns one series. */
@FunctionalInterface
interface CentreRule {

  /**
   * What is learnt of one series.
   *
   * @param values shape {@code [row]}; finite
   * @param span which of its rows may be learnt from
   */
  Centre learn(double[] values, TrainSpan span);

  /** The centre of a baseline's forecasts, and how it erred on the rows learnt from. */
  interface Centre {

    /**
     * The centre of the forecast of row {@code origin + step}, from rows below {@code origin}.
     *
     * @param step steps ahead, from 0
     */
    double at(int origin, int step);

    /** The errors at {@code step} on the rows learnt from; not empty. */
    double[] residuals(int step);
  }
}
