package dev.harmony.forecast;

/**
 * One simple way to predict an indicator from its own past. It says only the centre of its
 * prediction; the spread around it comes from how it erred before, see {@link Analogues}.
 *
 * @param <S> what the expert has learnt; an immutable value
 */
interface ColumnExpert<S> {

  /** A short name, unique in a pool. */
  String name();

  /** What is known before the first step. */
  S initialState();

  /** What is known once {@code step} was observed; called for each observed step, in order. */
  S learn(S state, Signal signal, long step);

  /**
   * The centre of the prediction for the steps after {@code step}.
   *
   * @param steps how many
   * @return shape {@code [step]}; finite
   */
  double[] centre(S state, Signal signal, long step, int steps);
}
