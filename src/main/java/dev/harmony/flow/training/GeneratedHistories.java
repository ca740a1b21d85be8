package dev.harmony.flow.training;

import dev.harmony.flow.HashedSeeds;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Seeded histories of several indicators, for behaviour that recorded ones show too rarely: each
 * indicator follows a law of its own or one of the others some steps later.
 */
public final class GeneratedHistories {
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final List<Integer> STEP_SECONDS = List.of(60, 300, 600);
  private static final long DAY_SECONDS = 86_400;
  private static final int MOST_INDICATORS = 8;
  private static final int LONGEST_LAG = 12;
  private static final double FOLLOWERS = 0.4;
  private static final List<GeneratedLaw> LAWS = List.of(GeneratedLaw.values());

  private GeneratedHistories() {}

  /**
   * As many records as asked for, but those in which nothing happens.
   *
   * @param days how long each of them is; positive
   * @param seed of all random numbers
   */
  public static List<TrainingRecord> of(int count, int days, DataSplit split, long seed) {
    return IntStream.range(0, count)
        .mapToObj(index -> record(index, days, split, HashedSeeds.random(seed, index)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<TrainingRecord> record(
      int index, int days, DataSplit split, SplittableRandom random) {
    int seconds = STEP_SECONDS.get(random.nextInt(STEP_SECONDS.size()));
    int day = (int) (DAY_SECONDS / seconds);
    int indicators = 1 + random.nextInt(MOST_INDICATORS);
    List<double[]> columns = new ArrayList<>();
    for (int indicator = 0; indicator < indicators; indicator++) {
      boolean follows = indicator > 0 && random.nextDouble() < FOLLOWERS;
      columns.add(
          follows
              ? follower(columns.get(random.nextInt(indicator)), random)
              : LAWS.get(random.nextInt(LAWS.size())).values(days * day, day, random));
    }
    List<Indicator> names =
        IntStream.range(0, indicators)
            .mapToObj(indicator -> Indicator.gauge("generated" + indicator, Unit.DIMENSIONLESS))
            .toList();
    TimeGrid grid = new TimeGrid(START, Duration.ofSeconds(seconds), days * day);
    IndicatorWindow window = IndicatorWindow.of(grid, names, columns.toArray(new double[0][]));
    return TrainingRecord.of("generated-" + index, window, split);
  }

  /** What another indicator did some steps ago, smoothed and with noise of its own. */
  private static double[] follower(double[] driver, SplittableRandom random) {
    int lag = random.nextInt(LONGEST_LAG + 1);
    double kept = random.nextInt(2) * random.nextDouble(0.9);
    double unrest = 0;
    for (int step = 1; step < driver.length; step++) {
      unrest += Math.abs(driver[step] - driver[step - 1]) / driver.length;
    }
    double noise = random.nextInt(2) * random.nextDouble() * unrest;
    double[] values = new double[driver.length];
    double state = driver[0];
    for (int step = 0; step < values.length; step++) {
      state = kept * state + (1 - kept) * driver[Math.max(0, step - lag)];
      values[step] = state + noise * random.nextGaussian();
    }
    return values;
  }
}
