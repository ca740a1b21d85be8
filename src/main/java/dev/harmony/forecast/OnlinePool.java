package dev.harmony.forecast;

import dev.harmony.series.IndicatorWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A pool of simple experts, weighted online by their scores, with a spread from analogues of the
 * present and recalibrated levels. One indicator, one step at a time; the memory goes in and comes
 * out.
 *
 * <p>Each sample path takes one analogue and, for each step ahead, one expert drawn by its weight
 * (the same uniform number along the path): the expert's centre now plus what it erred by from that
 * analogue, never below zero. Recalibration then moves the samples of each step without changing
 * their ranks.
 *
 * <p>Deterministic: the same memory, window and seed give the same forecast.
 */
public final class OnlinePool {

  /** Neighbouring origins tell the same, so only every third one is kept. */
  private static final int ORIGIN_STRIDE = 3;

  /** With fewer analogues there is no forecast. */
  private static final int LEAST_ANALOGUES = 20;

  private final Horizon horizon;
  private final ScoredLeads leads;
  private final PathSampler sampler;
  private final int stepsPerDay;
  private final long stepsOfHistory;

  /**
   * A pool for one horizon.
   *
   * @param paths how many sample paths a forecast has; positive
   * @param history how far back analogues of the present are looked for
   * @throws IllegalArgumentException if {@code history} holds too few analogues to ever forecast:
   *     fewer than {@value #LEAST_ANALOGUES} origins whose outcomes are known
   */
  public OnlinePool(Horizon horizon, int paths, Duration history) {
    this.horizon = horizon;
    this.stepsOfHistory = history.toMillis() / horizon.step().toMillis();
    int least = horizon.steps() + ORIGIN_STRIDE * LEAST_ANALOGUES - 1;
    if (stepsOfHistory < least) {
      throw new IllegalArgumentException(
          "history must be at least %s, but is %s"
              .formatted(horizon.step().multipliedBy(least), history));
    }
    this.leads = ScoredLeads.of(horizon.steps());
    this.sampler = new PathSampler(horizon.steps(), paths, leads);
    this.stepsPerDay = (int) Math.max(1, Duration.ofDays(1).toMillis() / horizon.step().toMillis());
  }

  /** The memory before anything was seen. */
  public PoolMemory initialMemory() {
    List<Learner<?>> learners =
        List.of(
            Learner.of(new PersistenceExpert()),
            Learner.of(new SeasonalExpert(stepsPerDay)),
            Learner.of(new TrendExpert(0.4, 0.1, 0.9)),
            Learner.of(new RidgeExpert(horizon.steps(), stepsPerDay)));
    return new PoolMemory(
        learners,
        OriginLog.EMPTY,
        List.of(),
        ExpertWeights.ofNothing(leads.count(), learners.size()),
        Recalibration.ofNothing(horizon.steps()),
        Optional.empty());
  }

  /**
   * The memory after the newest step of {@code window} was seen, with the forecast of the steps
   * after it. A step that was not observed teaches nothing; the forecast then is the newest one,
   * moved on.
   *
   * @param column the column of the indicator in {@code window}, which must not be empty
   * @param seed of the forecast's random numbers
   */
  public PoolMemory advance(PoolMemory memory, IndicatorWindow window, int column, long seed) {
    Signal signal = new Signal(window, column);
    long step = signal.last();
    if (!signal.isObserved(step)) {
      return new PoolMemory(
          memory.learners(),
          memory.origins(),
          memory.pending(),
          memory.weights(),
          memory.recalibration(),
          memory.newest().map(Forecast::movedOn));
    }
    PoolMemory scored = score(memory, signal.at(step), step, seed);
    List<Learner<?>> learners = new ArrayList<>();
    for (Learner<?> learner : scored.learners()) {
      learners.add(learner.learn(signal, step));
    }
    return predict(scored, learners, signal, new Present(window, column, seed));
  }

  /** Where and with which seed a forecast is made. */
  private record Present(IndicatorWindow window, int column, long seed) {}

  private PoolMemory score(PoolMemory memory, double outcome, long step, long seed) {
    double[] transforms = new double[horizon.steps()];
    Arrays.fill(transforms, Double.NaN);
    ExpertWeights weights = memory.weights();
    double within = new SplittableRandom(seed).nextDouble();
    for (PendingForecast pending : memory.pending()) {
      int ahead = (int) (step - pending.step()) - 1;
      if (ahead >= 0 && ahead < horizon.steps()) {
        transforms[ahead] = pending.transform(ahead, outcome, within);
        int lead = leads.rankOf(ahead);
        if (lead >= 0) {
          weights = weights.with(lead, pending.scores(lead, outcome));
        }
      }
    }
    List<PendingForecast> waiting =
        memory.pending().stream()
            .filter(each -> each.step() > step - horizon.steps())
            .map(each -> each.after(step))
            .toList();
    return new PoolMemory(
        memory.learners(),
        memory.origins(),
        waiting,
        weights,
        memory.recalibration().with(transforms),
        memory.newest());
  }

  private PoolMemory predict(
      PoolMemory memory, List<Learner<?>> learners, Signal signal, Present present) {
    long step = signal.last();
    double[][] centres = new double[learners.size()][];
    for (int expert = 0; expert < centres.length; expert++) {
      centres[expert] = learners.get(expert).centre(signal, step, horizon.steps());
    }
    double change = centres[centres.length - 1][Math.min(6, horizon.steps()) - 1] - signal.at(step);
    double[] features = Analogues.features(signal, step, stepsPerDay, change);
    OriginLog origins = memory.origins();
    if (Math.floorMod(step, ORIGIN_STRIDE) == 0) {
      origins = origins.with(new Origin(step, features, centres), step - stepsOfHistory);
    }
    Analogues analogues =
        Analogues.nearest(origins, features, step, step - horizon.steps(), 7 * stepsPerDay);
    List<PendingForecast> pending = new ArrayList<>(memory.pending());
    Optional<Forecast> forecast = Optional.empty();
    if (analogues.count() >= LEAST_ANALOGUES) {
      PathSampler.Sample sample =
          sampler.sample(
              new PathSampler.Material(signal, origins, analogues, centres),
              memory.weights(),
              present.seed());
      pending.add(sample.pending(step));
      forecast =
          Optional.of(sample.forecast(present.window(), present.column(), memory.recalibration()));
    }
    return new PoolMemory(
        learners, origins, pending, memory.weights(), memory.recalibration(), forecast);
  }
}
