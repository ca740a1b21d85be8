package dev.harmony.forecast;

/**
 * An expert with what it has learnt so far.
 *
 * @param expert the expert
 * @param state what it has learnt
 * @param <S> the type of that
 */
record Learner<S>(Expert<S> expert, S state) {

  static <S> Learner<S> of(Expert<S> expert, int indicators) {
    return new Learner<>(expert, expert.initialState(indicators));
  }

  Learner<S> learn(Signals signals) {
    return new Learner<>(expert, expert.learn(state, signals));
  }

  Outlook outlook(Signals signals, int steps) {
    return expert.outlook(state, signals, steps);
  }
}
