package dev.harmony.forecast;

import dev.harmony.series.IndicatorWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A pool of simple experts, and of forecasts from outside, for all indicators of a window jointly.
 * Each member is a law: a centre with some of its past errors, or a forecast's sample. They are
 * pooled linearly with weights by their scores, for each indicator and lead, and recalibrated;
 * paths are the pooled quantiles in the ranks of errors from past moments. The memory goes in and
 * comes out.
 *
 * <p>An indicator that was never negative is never forecast below zero. Steps between two calls are
 * learnt from and scored by the later one, so that a pool may look at every tenth step only.
 *
 * <p>Deterministic: the same memory, window and seed give the same forecast.
 */
public final class OnlinePool {

  /** Neighbouring origins tell the same, so a day has at most this many. */
  private static final int ORIGINS_PER_DAY = 480;

  /** About a lead time: what is expected so soon tells moments apart. */
  private static final int SOON = 6;

  /** With fewer analogues there is no forecast. */
  private static final int LEAST_ANALOGUES = 20;

  private final PoolComposition composition;
  private final Horizon horizon;
  private final ScoredLeads leads;
  private final PoolScoring scoring;
  private final JointPaths joint;
  private final long stepsOfHistory;
  private final int stride;

  /**
   * A pool for one horizon.
   *
   * @param paths how many sample paths a forecast has; positive
   * @param history how far back analogues of the present are looked for
   * @throws IllegalArgumentException if {@code history} holds too few analogues to ever forecast:
   *     fewer than {@value #LEAST_ANALOGUES} origins whose outcomes are known
   */
  public OnlinePool(PoolComposition composition, Horizon horizon, int paths, Duration history) {
    this.composition = composition;
    this.horizon = horizon;
    this.stepsOfHistory = history.toMillis() / horizon.step().toMillis();
    this.stride = Math.max(1, Signals.stepsPerDay(horizon.step()) / ORIGINS_PER_DAY);
    int least = horizon.steps() + stride * LEAST_ANALOGUES - 1;
    if (stepsOfHistory < least) {
      throw new IllegalArgumentException(
          "history must be at least %s, but is %s"
              .formatted(horizon.step().multipliedBy(least), history));
    }
    this.leads = ScoredLeads.of(horizon.steps());
    this.scoring = new PoolScoring(composition, horizon, leads);
    this.joint = new JointPaths(composition, horizon, leads, paths);
  }

  /**
   * The memory before anything was seen.
   *
   * @param indicators how many; positive
   */
  public PoolMemory initialMemory(int indicators) {
    List<Learner<?>> learners = new ArrayList<>();
    for (Expert<?> expert : composition.experts()) {
      learners.add(Learner.of(expert, indicators));
    }
    ColumnMemory[] columns = new ColumnMemory[indicators];
    Arrays.fill(columns, ColumnMemory.ofNothing(leads.count(), composition.size()));
    return new PoolMemory(
        learners, List.of(columns), OriginLog.EMPTY, List.of(), Long.MIN_VALUE, Optional.empty());
  }

  /**
   * The memory after the steps up to the newest one of {@code window} were seen, with the forecast
   * of the steps after it. A step in which nothing was observed teaches nothing; the forecast then
   * is the newest one, moved on. So is that of a single indicator that was not observed.
   *
   * @param window of the indicators that the memory is of; it must not be empty
   * @param outside forecasts of the same indicators by their names in the composition, of at least
   *     the steps of the horizon; one that is missing has no share
   * @param seed of the forecast's random numbers
   * @throws IllegalArgumentException if the memory is of another number of indicators, or a
   *     forecast from outside covers other steps
   */
  public PoolMemory advance(
      PoolMemory memory, IndicatorWindow window, Map<String, Forecast> outside, long seed) {
    return seen(memory, window, outside, seed, true);
  }

  /** Like {@link #advance}, but without drawing a forecast, which is what takes long. */
  public PoolMemory learn(
      PoolMemory memory, IndicatorWindow window, Map<String, Forecast> outside, long seed) {
    return seen(memory, window, outside, seed, false);
  }

  /**
   * How much of the law of one indicator each member has by the scores up to now, at each scored
   * step ahead, in the order of the composition; as if no forecast from outside were missing.
   */
  public List<MemberShare> shares(PoolMemory memory, int indicator) {
    List<String> names = new ArrayList<>();
    composition.members().forEach(member -> names.add(member.expert()));
    names.addAll(composition.outside());
    List<MemberShare> list = new ArrayList<>();
    for (int rank = 0; rank < leads.count(); rank++) {
      double[] shares = memory.columns().get(indicator).weights().shares(rank, member -> true);
      for (int member = 0; member < shares.length; member++) {
        list.add(new MemberShare(names.get(member), leads.lead(rank) + 1, shares[member]));
      }
    }
    return List.copyOf(list);
  }

  /**
   * How much of the pool a forecast from outside would be now, by the steps ahead that are scored;
   * each in [0, 1].
   *
   * @param outside its name in the composition
   * @throws IllegalArgumentException if there is no such name
   */
  public SortedMap<Integer, Double> shares(PoolMemory memory, int column, String outside) {
    if (!composition.outside().contains(outside)) {
      throw new IllegalArgumentException("nothing from outside is called '" + outside + "'");
    }
    SortedMap<Integer, Double> shares = new TreeMap<>();
    for (MemberShare each : shares(memory, column)) {
      if (each.member().equals(outside)) {
        shares.merge(each.ahead(), each.share(), Double::sum);
      }
    }
    return shares;
  }

  private PoolMemory seen(
      PoolMemory memory,
      IndicatorWindow window,
      Map<String, Forecast> outside,
      long seed,
      boolean draws) {
    Signals signals = Signals.of(window);
    requireFitting(memory, signals, outside);
    Optional<Forecast> before = memory.newest().map(each -> movedOn(each, window));
    if (!signals.isAnyObserved(signals.last())) {
      return memory.with(memory.step(), before);
    }
    List<Learner<?>> learners = learners(memory, window);
    PoolMemory scored = scoring.score(memory, signals, seed).with(learners);
    Moment moment = moment(scored, signals, outside);
    PoolMemory next = waiting(scored, moment).with(signals.last(), Optional.empty());
    return draws && moment.known() >= LEAST_ANALOGUES
        ? next.with(signals.last(), Optional.of(drawn(next, moment, before, seed)))
        : next;
  }

  private void requireFitting(PoolMemory memory, Signals signals, Map<String, Forecast> outside) {
    if (memory.columns().size() != signals.count()) {
      throw new IllegalArgumentException(
          "window must have the %d indicators of the memory, but has %d"
              .formatted(memory.columns().size(), signals.count()));
    }
    outside.forEach(
        (name, forecast) -> {
          if (!forecast.grid().start().equals(signals.window().grid().end())
              || forecast.steps() < horizon.steps()
              || !forecast.indicators().equals(signals.indicators())) {
            throw new IllegalArgumentException(
                "forecast '%s' must be of the %d steps after the window, in the same indicators"
                    .formatted(name, horizon.steps()));
          }
        });
  }

  private static Forecast movedOn(Forecast forecast, IndicatorWindow window) {
    Forecast moved = forecast;
    while (moved.grid().start().isBefore(window.grid().end())) {
      moved = moved.movedOn();
    }
    return moved;
  }

  private static List<Learner<?>> learners(PoolMemory memory, IndicatorWindow window) {
    long first = Signals.of(window).first();
    int from = (int) Math.max(0, Math.max(memory.step(), first - 1) + 1 - first);
    List<Learner<?>> learners = new ArrayList<>(memory.learners());
    for (int length = from + 1; length <= window.length(); length++) {
      Signals seen = Signals.of(window.slice(0, length));
      learners.replaceAll(learner -> learner.learn(seen));
    }
    return learners;
  }

  private Moment moment(PoolMemory memory, Signals signals, Map<String, Forecast> outside) {
    List<Outlook> outlooks = new ArrayList<>();
    for (Learner<?> learner : memory.learners()) {
      outlooks.add(learner.outlook(signals, horizon.steps()));
    }
    Outlook last = outlooks.get(outlooks.size() - 1);
    double[][] features = new double[signals.count()][0];
    for (int column = 0; column < features.length; column++) {
      Signal signal = signals.of(column);
      if (signal.isObserved(signals.last())) {
        double expected =
            last.centre(column, Math.min(SOON, horizon.steps()) - 1) - signal.at(signals.last());
        features[column] = Features.of(signal, signals.stepsPerDay(), expected);
      }
    }
    for (String name : composition.outside()) {
      outlooks.add(
          Optional.ofNullable(outside.get(name))
              .map(forecast -> Outlook.ofMedians(forecast, horizon.steps()))
              .orElseGet(() -> Outlook.unknown(signals.count(), horizon.steps())));
    }
    Origin now = new Origin(signals.last(), features, outlooks);
    int known = memory.origins().until(signals.last() - horizon.steps());
    return new Moment(signals, now, memory.origins(), known, outside);
  }

  /** The memory in which the moment is an origin and its forecast waits for outcomes. */
  private PoolMemory waiting(PoolMemory memory, Moment moment) {
    List<PendingForecast> pending = new ArrayList<>(memory.pending());
    if (moment.known() >= LEAST_ANALOGUES) {
      pending.add(scoring.pending(moment, memory.columns()));
    }
    long step = moment.now().step();
    OriginLog origins = memory.origins();
    boolean kept = origins.size() == 0 || step - origins.newest().step() >= stride;
    return new PoolMemory(
        memory.learners(),
        memory.columns(),
        kept ? origins.with(moment.now(), step - stepsOfHistory) : origins,
        pending,
        memory.step(),
        memory.newest());
  }

  private Forecast drawn(PoolMemory memory, Moment moment, Optional<Forecast> before, long seed) {
    Forecast drawn = joint.draw(moment, memory, seed);
    return before.isEmpty()
        ? drawn
        : drawn.with(before.get(), column -> !moment.now().isObserved(column));
  }
}
