package dev.harmony.trace.generator;

import dev.harmony.trace.HashedRandom;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Regimes that follow one another without warning, each for two to five days: first people alone
 * (level 0.8 to 1, night 0.27 of the busiest rate), then people and machines (level 1.6 to 2.4,
 * night 0.7), and so on in turns.
 *
 * @param regimes in order of time; the first begins with the trace
 */
record RegimeChanges(List<Regime> regimes) implements Influence {

  private static final int SHORTEST = 2 * WeekPosition.MINUTES_PER_DAY;
  private static final int LONGEST = 5 * WeekPosition.MINUTES_PER_DAY;
  private static final double WEEKEND_SHARE = 0.72;
  private static final long KEY = 0x4E61;

  /** Copies the list. */
  RegimeChanges {
    regimes = List.copyOf(regimes);
  }

  /** The regimes of a trace of {@code days} days. */
  static RegimeChanges draw(long seed, int days, WeekPosition week) {
    DailyRhythm people = new DailyRhythm(week, DayShape.BROAD_DAY, 0.27, WEEKEND_SHARE);
    DailyRhythm machines = new DailyRhythm(week, DayShape.BROAD_DAY, 0.7, WEEKEND_SHARE);
    List<Regime> regimes = new ArrayList<>();
    int start = 0;
    while (start < days * WeekPosition.MINUTES_PER_DAY) {
      boolean quiet = regimes.size() % 2 == 0;
      UniformRandomProvider random = HashedRandom.of(seed, KEY, regimes.size());
      double level = quiet ? 0.8 + 0.2 * random.nextDouble() : 1.6 + 0.8 * random.nextDouble();
      regimes.add(new Regime(start, level, quiet ? people : machines));
      start += random.nextInt(SHORTEST, LONGEST + 1);
    }
    return new RegimeChanges(regimes);
  }

  @Override
  public double factor(int minute) {
    Regime current = regimes.get(0);
    for (Regime regime : regimes) {
      if (regime.startMinute() <= minute) {
        current = regime;
      }
    }
    return current.level() * current.rhythm().factor(minute);
  }
}
