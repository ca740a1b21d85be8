package dev.harmony.forecast;

/**
 * One way to predict all indicators of a window. An expert says the centre and the scale of what it
 * expects; the law around them comes from how it erred before, in units of its scale.
 *
 * <p>Deterministic, and equivariant: scaling an indicator scales its outlook, and the order of the
 * indicators means nothing.
 *
 * @param <S> what the expert has learnt; an immutable value
 */
public interface Expert<S> {

  /** A short name, unique in a pool. */
  String name();

  /** What is known before the first step of {@code indicators} indicators. */
  S initialState(int indicators);

  /**
   * What is known once the newest step of {@code signals} has passed; called once for each step, in
   * order. What was not observed in it teaches nothing.
   */
  S learn(S state, Signals signals);

  /**
   * What is expected of the steps after the newest one.
   *
   * @param steps how many; positive
   */
  Outlook outlook(S state, Signals signals, int steps);
}
