package dev.harmony.forecast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An expert that predicts each indicator from its own past alone.
 *
 * @param expert of one indicator
 * @param <S> what that has learnt
 */
record EachColumn<S>(ColumnExpert<S> expert) implements Expert<List<S>> {

  @Override
  public String name() {
    return expert.name();
  }

  @Override
  public List<S> initialState(int indicators) {
    return Collections.nCopies(indicators, expert.initialState());
  }

  @Override
  public List<S> learn(List<S> states, Signals signals) {
    long step = signals.last();
    List<S> next = new ArrayList<>(states);
    for (int column = 0; column < signals.count(); column++) {
      Signal signal = signals.of(column);
      if (signal.isObserved(step)) {
        next.set(column, expert.learn(states.get(column), signal, step));
      }
    }
    return next;
  }

  @Override
  public Outlook outlook(List<S> states, Signals signals, int steps) {
    double[][] centres = new double[signals.count()][];
    for (int column = 0; column < centres.length; column++) {
      centres[column] =
          expert.centre(states.get(column), signals.of(column), signals.last(), steps);
    }
    return Outlook.of(centres);
  }
}
