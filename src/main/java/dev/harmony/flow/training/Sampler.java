package dev.harmony.flow.training;

import dev.harmony.forecast.ForecastContext;
import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Draws examples: a family first, then one of its records, then its indicators and the moment, so
 * that neither long histories nor those of many indicators crowd out the others. A batch follows
 * from the seed and its number alone.
 */
public final class Sampler {
  private static final int MOST_LEVELS = 3;

  private final List<TrainingFamily> families;
  private final Sampling sampling;
  private final int steps;
  private final long seed;

  /**
   * @param families those without a record that is long enough are never drawn
   * @param steps the farthest step ahead that is learnt
   * @throws IllegalArgumentException if no record of any family is long enough to be learnt from
   */
  public Sampler(List<TrainingFamily> families, Sampling sampling, int steps, long seed) {
    this.families =
        families.stream().filter(family -> family.records().stream().anyMatch(this::isLongEnough)).toList();
    this.sampling = sampling;
    this.steps = steps;
    this.seed = seed;
    if (this.families.isEmpty()) {
      throw new IllegalArgumentException("no record is long enough to be learnt from");
    }
  }

  private boolean isLongEnough(TrainingRecord record) {
    return record.columns() > 0 && record.learnt() > MomentWindow.LEAST_PAST;
  }

  /** The examples of batch {@code number}. */
  public List<TrainingExample> batch(long number) {
    SplittableRandom random = random(number);
    int width = pick(sampling.widths(), random);
    int windows = Math.max(1, sampling.tokens() / width);
    double[] weights =
        families.stream()
            .mapToDouble(family -> family.weight() / family.meanColumns(width))
            .toArray();
    List<TrainingExample> examples = new ArrayList<>(windows);
    for (int window = 0; window < windows; window++) {
      examples.add(example(families.get(pick(weights, random)), width, random));
    }
    return examples;
  }

  /** The steps ahead that are learnt in batch {@code number}, ascending; near ones more often. */
  public List<Integer> leads(long number) {
    SplittableRandom random = random(~number);
    List<Integer> leads = new ArrayList<>(IntStream.rangeClosed(1, steps).boxed().toList());
    while (leads.size() > sampling.leads()) {
      // The larger of two draws: far steps go first.
      int drawn = Math.max(random.nextInt(leads.size()), random.nextInt(leads.size()));
      leads.remove(drawn);
    }
    return leads;
  }

  private SplittableRandom random(long number) {
    return HashedSeeds.random(seed, number);
  }

  private TrainingExample example(TrainingFamily family, int width, SplittableRandom random) {
    List<TrainingRecord> usable = family.records().stream().filter(this::isLongEnough).toList();
    TrainingRecord record = usable.get(random.nextInt(usable.size()));
    List<Integer> columns = columns(record.columns(), width, random);
    MomentWindow moment = new MomentWindow(record.window().slice(0, record.learnt()), columns);
    int stride = pick(sampling.strides(), random);
    stride = moment.allows(stride, steps) ? stride : 1;
    int latest = record.learnt() - stride;
    int origin = random.nextInt(MomentWindow.LEAST_PAST * stride, latest + 1);
    IndicatorWindow past = moment.past(origin, stride);
    if (random.nextDouble() < sampling.shortened()) {
      past = past.slice(past.length() - length(past.length(), random), past.length());
    }
    if (random.nextDouble() < sampling.gaps()) {
      past = Gaps.hide(past, random);
    }
    IndicatorHierarchy hierarchy = hierarchy(record, past, random);
    return new TrainingExample(
        new ForecastContext(past, hierarchy, 0), moment.future(origin, stride, steps));
  }

  /** A length of the past from the least on, short ones as likely as long ones. */
  private static int length(int most, SplittableRandom random) {
    double ratio = (double) most / MomentWindow.LEAST_PAST;
    return (int) (MomentWindow.LEAST_PAST * Math.pow(ratio, random.nextDouble() / 2));
  }

  private static List<Integer> columns(int all, int width, SplittableRandom random) {
    List<Integer> columns = new ArrayList<>(IntStream.range(0, all).boxed().toList());
    Collections.shuffle(columns, new java.util.Random(random.nextLong()));
    return columns.subList(0, Math.min(width, all));
  }

  private IndicatorHierarchy hierarchy(
      TrainingRecord record, IndicatorWindow window, SplittableRandom random) {
    if (random.nextDouble() >= sampling.levelled()) {
      return record.hierarchy();
    }
    Map<String, Integer> levels = new TreeMap<>();
    for (Indicator indicator : window.indicators()) {
      levels.put(indicator.name(), random.nextInt(MOST_LEVELS));
    }
    return new IndicatorHierarchy(levels);
  }

  private static int pick(List<Integer> choices, SplittableRandom random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static int pick(double[] weights, SplittableRandom random) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = random.nextDouble() * sum;
    int chosen = 0;
    while (chosen < weights.length - 1 && left >= weights[chosen]) {
      left -= weights[chosen++];
    }
    return chosen;
  }
}
