package dev.harmony.forecast;

import dev.harmony.forecast.PendingForecast.ColumnPending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Keeps the laws of a pool's members until their outcomes are known, and learns from these. */
final class PoolScoring {

  /** Samples of each member that are kept for its score. */
  private static final int SAMPLES = 60;

  private final PoolComposition composition;
  private final Horizon horizon;
  private final ScoredLeads leads;

  PoolScoring(PoolComposition composition, Horizon horizon, ScoredLeads leads) {
    this.composition = composition;
    this.horizon = horizon;
    this.leads = leads;
  }

  /**
   * The memory after the outcomes of the steps since {@code memory.step()} are known.
   *
   * @param seed of where outcomes lie in atoms; the same for each indicator
   */
  PoolMemory score(PoolMemory memory, Signals signals, long seed) {
    List<ColumnMemory> columns = new ArrayList<>();
    for (int column = 0; column < signals.count(); column++) {
      columns.add(score(memory, signals.of(column), column, new SplittableRandom(seed)));
    }
    List<PendingForecast> waiting =
        memory.pending().stream()
            .filter(each -> each.step() > signals.last() - horizon.steps())
            .toList();
    return new PoolMemory(
        memory.learners(), columns, memory.origins(), waiting, memory.step(), memory.newest());
  }

  private ColumnMemory score(
      PoolMemory memory, Signal signal, int column, SplittableRandom random) {
    ColumnMemory learnt = memory.columns().get(column);
    ExpertWeights weights = learnt.weights();
    Recalibration recalibration = learnt.recalibration();
    Duration elapsed = elapsed(memory, signal);
    for (PendingForecast forecast : memory.pending()) {
      ColumnPending pending = forecast.column(column);
      for (int rank = 0; rank < leads.count() && pending.waits(); rank++) {
        long step = forecast.step() + 1 + leads.lead(rank);
        if (step > memory.step() && signal.isObserved(step)) {
          double outcome = signal.at(step);
          weights = weights.with(rank, pending.scores(rank, outcome), elapsed);
          double transform = pending.transform(rank, outcome, random.nextDouble());
          recalibration = recalibration.with(rank, transform, elapsed);
        }
      }
    }
    return new ColumnMemory(weights, recalibration, learnt.negative() || fell(memory, signal));
  }

  private Duration elapsed(PoolMemory memory, Signal signal) {
    long steps = memory.step() == Long.MIN_VALUE ? 1 : signal.last() - memory.step();
    return horizon.step().multipliedBy(steps);
  }

  /** Whether the signal fell below zero since the memory's step. */
  private static boolean fell(PoolMemory memory, Signal signal) {
    for (long step = Math.max(memory.step() + 1, signal.first()); step <= signal.last(); step++) {
      if (signal.at(step) < 0) {
        return true;
      }
    }
    return false;
  }

  /** What waits for the outcomes of a moment. */
  PendingForecast pending(Moment moment, List<ColumnMemory> columns) {
    List<ColumnPending> pending = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      pending.add(
          moment.now().isObserved(column)
              ? pending(moment, column, columns.get(column))
              : ColumnPending.NONE);
    }
    return new PendingForecast(moment.now().step(), pending);
  }

  private ColumnPending pending(Moment moment, int column, ColumnMemory learnt) {
    ColumnLaws laws = new ColumnLaws(moment, column, composition, learnt.floor(), SAMPLES);
    double[][][] samples = new double[leads.count()][composition.size()][];
    double[][] shares = new double[leads.count()][];
    for (int rank = 0; rank < samples.length; rank++) {
      for (int member = 0; member < samples[rank].length; member++) {
        samples[rank][member] = laws.samples(member, leads.lead(rank));
        Arrays.sort(samples[rank][member]);
      }
      shares[rank] = learnt.weights().shares(rank, laws::isPresent);
    }
    return new ColumnPending(samples, shares);
  }
}
