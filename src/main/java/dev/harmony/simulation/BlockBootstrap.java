package dev.harmony.simulation;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Percentile intervals of statistics of a part of a trace, by resampling whole blocks of it with
 * replacement (Künsch, "The jackknife and the bootstrap for general stationary observations",
 * Annals of Statistics 17, 1989; here without overlap, so that a block is a day). Blocks are days
 * from the beginning of the part, the last one possibly shorter; of a part under three days they
 * are quarters of a day; with fewer than four blocks there is no interval.
 *
 * <p>The same seed and part give the same resamples, so intervals of differences between contenders
 * are paired.
 */
final class BlockBootstrap {

  private static final int RESAMPLES = 2000;
  private static final int LEAST_BLOCKS = 4;
  private static final int DAYS_FOR_DAY_BLOCKS = 3;
  private static final double LEAST_KNOWN = 0.9;
  private static final double LOWER = 0.025;
  private static final double UPPER = 0.975;
  private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

  private final int from;
  private final int to;
  private final int blockSteps;

  /** Shape {@code [resample][block]}: how often each block was drawn. */
  private final int[][] draws;

  private BlockBootstrap(int from, int to, int blockSteps, int[][] draws) {
    this.from = from;
    this.to = to;
    this.blockSteps = blockSteps;
    this.draws = draws;
  }

  /**
   * The resamples of the steps from {@code from} (inclusive) to {@code to} (exclusive).
   *
   * @param stepSeconds the length of a step
   */
  static BlockBootstrap of(int from, int to, double stepSeconds, long seed) {
    double partSeconds = (to - from) * stepSeconds;
    double blockSeconds =
        partSeconds < DAYS_FOR_DAY_BLOCKS * DAY_SECONDS ? DAY_SECONDS / 4 : DAY_SECONDS;
    int blockSteps = (int) Math.max(1, Math.round(blockSeconds / stepSeconds));
    int blocks = (to - from + blockSteps - 1) / blockSteps;
    int[][] draws = new int[RESAMPLES][blocks];
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    for (int[] counts : draws) {
      for (int draw = 0; draw < blocks; draw++) {
        counts[random.nextInt(blocks)]++;
      }
    }
    return new BlockBootstrap(from, to, blockSteps, draws);
  }

  private int blocks() {
    return draws[0].length;
  }

  /**
   * The tally of the part.
   *
   * @param block of the steps from the first (inclusive) to the end (exclusive)
   */
  BlockTally tally(BiFunction<Integer, Integer, BlockTally.Block> block) {
    return new BlockTally(
        IntStream.range(0, blocks())
            .map(index -> from + index * blockSteps)
            .mapToObj(first -> block.apply(first, Math.min(to, first + blockSteps)))
            .toList());
  }

  private double[] sums(IntToDoubleFunction value) {
    double[] sums = new double[blocks()];
    for (int step = from; step < to; step++) {
      sums[(step - from) / blockSteps] += value.applyAsDouble(step);
    }
    return sums;
  }

  /**
   * The 95 % interval of the mean of {@code value} over the steps of the part, or empty if there
   * are too few blocks.
   *
   * @param value of a step
   */
  Optional<Interval> mean(IntToDoubleFunction value) {
    return ratio(value, step -> 1);
  }

  /**
   * The 95 % interval of the sum of {@code value} as a share of the sum of {@code weight} over the
   * steps of the part, or empty if there are too few blocks.
   */
  Optional<Interval> ratio(IntToDoubleFunction value, IntToDoubleFunction weight) {
    double[] sums = sums(value);
    double[] weights = sums(weight);
    return interval(drawn -> weighted(drawn, sums) / weighted(drawn, weights));
  }

  /** The sum over the blocks of how often each was drawn times its value. */
  private static double weighted(int[] drawn, double[] values) {
    double sum = 0;
    for (int block = 0; block < drawn.length; block++) {
      sum += drawn[block] * values[block];
    }
    return sum;
  }

  /**
   * The 95 % interval of a statistic of resampled parts. Resamples for which it is {@code NaN} do
   * not count; there is no interval where these are more than a tenth, or where there are too few
   * blocks.
   *
   * @param statistic of how often each block was drawn, which it must not change
   */
  Optional<Interval> interval(ToDoubleFunction<int[]> statistic) {
    if (blocks() < LEAST_BLOCKS) {
      return Optional.empty();
    }
    double[] known =
        Arrays.stream(draws)
            .mapToDouble(statistic)
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    return known.length < LEAST_KNOWN * RESAMPLES
        ? Optional.empty()
        : Optional.of(
            new Interval(
                known[(int) (LOWER * (known.length - 1))],
                known[(int) Math.ceil(UPPER * (known.length - 1))]));
  }
}
