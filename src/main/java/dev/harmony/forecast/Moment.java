package dev.harmony.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the pool knows at the newest step, before it draws anything. */
final class Moment {

  private static final int LEAST_RECENT = 30;

  /** What an indicator that was not observed adds to a joint distance: about what others do. */
  private static final double UNOBSERVED = Features.COUNT;

  private final Signals signals;
  private final Origin now;
  private final OriginLog origins;
  private final int known;
  private final Map<String, Forecast> outside;

  /** By column: what was worked out before. */
  private final List<Map<ErrorLaw, Analogues>> chosen = new ArrayList<>();

  /**
   * A moment.
   *
   * @param origins before it
   * @param known how many of them have had all their outcomes
   * @param outside forecasts of this moment from outside
   */
  Moment(Signals signals, Origin now, OriginLog origins, int known, Map<String, Forecast> outside) {
    this.signals = signals;
    this.now = now;
    this.origins = origins;
    this.known = known;
    this.outside = outside;
    for (int column = 0; column < signals.count(); column++) {
      chosen.add(new HashMap<>());
    }
  }

  Signals signals() {
    return signals;
  }

  Origin now() {
    return now;
  }

  Origin origin(int index) {
    return origins.get(index);
  }

  Map<String, Forecast> outside() {
    return outside;
  }

  /** How many origins with known outcomes there are. */
  int known() {
    return known;
  }

  /** The origins whose errors of {@code column} a law may take. */
  Analogues analogues(int column, ErrorLaw law) {
    return chosen.get(column).computeIfAbsent(law, wanted -> choose(column, wanted));
  }

  private Analogues choose(int column, ErrorLaw law) {
    if (law instanceof ErrorLaw.Resembling resembling) {
      return Analogues.nearest(aged(Distances.of(origins, known, now, column, resembling)));
    }
    ErrorLaw.Recent recent = (ErrorLaw.Recent) law;
    return recent(column, recent.span().toMillis() / signals.stepMillis());
  }

  /** The newest of {@code steps} steps; at least a few even if they are older. */
  private Analogues recent(int column, long steps) {
    int from = Math.min(origins.until(now.step() - steps), Math.max(0, known - LEAST_RECENT));
    double[] distances = new double[known];
    for (int index = 0; index < known; index++) {
      boolean taken = index >= from && origins.get(index).isObserved(column);
      distances[index] = taken ? 0 : Analogues.NEVER;
    }
    return Analogues.all(distances);
  }

  /** The origins that looked most like now to all indicators together. */
  Analogues joint(ErrorLaw.Resembling law) {
    if (signals.count() == 1 && now.isObserved(0)) {
      return analogues(0, law);
    }
    double[] sums = new double[known];
    for (int column = 0; column < signals.count(); column++) {
      double[] distances = Distances.of(origins, known, now, column, law);
      for (int index = 0; index < known; index++) {
        sums[index] += distances[index] < Analogues.NEVER ? distances[index] : UNOBSERVED;
      }
    }
    return Analogues.nearest(aged(sums));
  }

  private double[] aged(double[] distances) {
    return Distances.aged(distances, origins, now.step(), signals.stepsPerWeek());
  }
}
