package dev.harmony.flow.training;

import dev.harmony.flow.ForecastOrigin;
import dev.harmony.flow.HashedSeeds;
import dev.harmony.flow.ObservedRecord;
import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.series.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Draws moments to learn from: a family first, then one of its records, then its indicators and the
 * moment, so that neither long histories nor those of many indicators crowd out the others. A batch
 * follows from the seed and its number alone.
 */
final class Sampler {
  /** Fewer steps of the past say too little. */
  private static final int LEAST_PAST = 24;

  /** Steps that are forecast most often; those beyond share a third of the draws. */
  private static final int NEAR = 24;

  private static final int MOST_LEVELS = 3;

  private final List<TrainingFamily> families;
  private final Sampling sampling;
  private final int steps;
  private final long seed;

  /**
   * @param families of which the records that are too short are never drawn
   * @param steps the farthest step ahead that is learnt
   * @throws IllegalArgumentException if no record of any family is long enough to be learnt from
   */
  Sampler(List<TrainingFamily> families, Sampling sampling, int steps, long seed) {
    this.families = new ArrayList<>();
    this.sampling = sampling;
    this.steps = steps;
    this.seed = seed;
    for (TrainingFamily family : families) {
      List<TrainingRecord> usable =
          family.records().stream().filter(record -> origins(record) > 0).toList();
      if (!usable.isEmpty()) {
        this.families.add(new TrainingFamily(family.name(), family.weight(), usable));
      }
    }
    if (this.families.isEmpty()) {
      throw new IllegalArgumentException(
          "no record has the %d rows that can be learnt from".formatted(LEAST_PAST + steps));
    }
  }

  /** How many moments of a record can be learnt from: those whose steps ahead are, too. */
  private int origins(TrainingRecord record) {
    return record.learnt() - steps - LEAST_PAST + 1;
  }

  /** The moments of batch {@code number}. */
  List<ForecastOrigin> batch(long number) {
    SplittableRandom random = HashedSeeds.random(seed, number);
    double[] shares =
        families.stream().mapToDouble(family -> family.weight() / meanWidth(family)).toArray();
    List<ForecastOrigin> origins = new ArrayList<>();
    int tokens = 0;
    while (tokens < sampling.tokens()) {
      TrainingFamily family = families.get(pick(shares, random));
      TrainingRecord record = family.records().get(random.nextInt(family.records().size()));
      ForecastOrigin origin = origin(record, random);
      origins.add(origin);
      tokens += origin.columns().size();
    }
    return origins;
  }

  /** The mean number of indicators of a window of {@code family}. */
  private double meanWidth(TrainingFamily family) {
    return family.records().stream()
        .flatMapToInt(
            record ->
                sampling.widths().stream().mapToInt(width -> Math.min(width, record.columns())))
        .average()
        .orElseThrow();
  }

  /** The steps ahead that are learnt in batch {@code number}, ascending. */
  List<Integer> leads(long number) {
    SplittableRandom random = HashedSeeds.random(~seed, number);
    int far = Math.min(sampling.leads() / 3, Math.max(0, steps - NEAR));
    List<Integer> leads = new ArrayList<>();
    leads.addAll(
        some(IntStream.rangeClosed(1, Math.min(NEAR, steps)), sampling.leads() - far, random));
    leads.addAll(some(IntStream.rangeClosed(NEAR + 1, steps), far, random));
    return leads;
  }

  private static List<Integer> some(IntStream numbers, int count, SplittableRandom random) {
    List<Integer> some = new ArrayList<>(numbers.boxed().toList());
    while (some.size() > count) {
      some.remove(random.nextInt(some.size()));
    }
    return some;
  }

  private ForecastOrigin origin(TrainingRecord record, SplittableRandom random) {
    int width = sampling.widths().get(random.nextInt(sampling.widths().size()));
    List<Integer> columns =
        shuffled(some(IntStream.range(0, record.columns()), width, random), random);
    int row = LEAST_PAST + random.nextInt(origins(record));
    ObservedRecord observed = record.observed();
    if (random.nextDouble() < sampling.levelled()) {
      observed = observed.withHierarchy(levels(observed, random));
    }
    if (random.nextDouble() < sampling.shortened()) {
      return ShortPast.of(new ForecastOrigin(observed, row, columns), steps, random);
    }
    return new ForecastOrigin(observed, row, columns);
  }

  private static List<Integer> shuffled(List<Integer> numbers, SplittableRandom random) {
    List<Integer> left = new ArrayList<>(numbers);
    List<Integer> shuffled = new ArrayList<>();
    while (!left.isEmpty()) {
      shuffled.add(left.remove(random.nextInt(left.size())));
    }
    return shuffled;
  }

  private static IndicatorHierarchy levels(ObservedRecord observed, SplittableRandom random) {
    Map<String, Integer> levels = new TreeMap<>();
    for (Indicator indicator : observed.window().indicators()) {
      levels.put(indicator.name(), random.nextInt(MOST_LEVELS));
    }
    return new IndicatorHierarchy(levels);
  }

  private static int pick(double[] shares, SplittableRandom random) {
    double left = random.nextDouble() * java.util.Arrays.stream(shares).sum();
    int chosen = 0;
    while (chosen < shares.length - 1 && left >= shares[chosen]) {
      left -= shares[chosen++];
    }
    return chosen;
  }
}
