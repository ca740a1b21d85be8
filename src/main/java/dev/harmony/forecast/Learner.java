package dev.harmony.forecast;

/**
 * An expert with what it has learnt so far.
 *
 * @param expert the expert
 * @param state what it has learnt
 * @param <S> the type of that
 */
record Learner<S>(ColumnExpert<S> expert, S state) {

  static <S> Learner<S> of(ColumnExpert<S> expert) {
    return new Learner<>(expert, expert.initialState());
  }

  Learner<S> learn(Signal signal, long step) {
    return new Learner<>(expert, expert.learn(state, signal, step));
  }

  double[] centre(Signal signal, long step, int steps) {
    return expert.centre(state, signal, step, steps);
  }
}
