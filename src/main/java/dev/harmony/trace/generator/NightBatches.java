package dev.harmony.trace.generator;

import dev.harmony.trace.HashedRandom;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A steady trickle, and in every night one batch that begins between 22:00 and midnight, goes on
 * for three to six hours at one rate and ends at once; the expected mean of a day is 1.
 *
 * @param seed of the random numbers
 * @param batchShare the share of all requests that the batches make in expectation, in (0, 1)
 */
record NightBatches(long seed, double batchShare) implements Influence {

  private static final int EARLIEST_START = 22 * 60;
  private static final int STARTS = 120;
  private static final int SHORTEST = 180;
  private static final int LONGEST = 360;
  private static final double LEAST_HEIGHT = 0.7;
  private static final double MOST_HEIGHT = 1.3;
  private static final long KEY = 0xBA7C;

  /**
   * The batch of one night.
   *
   * @param start its first minute since the start of the trace; negative in the night before
   * @param end the first minute after it
   * @param height what it adds to the rate
   */
  record Batch(int start, int end, double height) {}

  /**
   * The batch that begins in the evening of day {@code day}, counted from 0; −1 is the night
   * before.
   */
  Batch batch(int day) {
    UniformRandomProvider random = HashedRandom.of(seed, KEY, day);
    int start = day * WeekPosition.MINUTES_PER_DAY + EARLIEST_START + random.nextInt(STARTS);
    int length = random.nextInt(SHORTEST, LONGEST + 1);
    double meanHeight = batchShare * WeekPosition.MINUTES_PER_DAY / ((SHORTEST + LONGEST) / 2.0);
    double relative = LEAST_HEIGHT + (MOST_HEIGHT - LEAST_HEIGHT) * random.nextDouble();
    return new Batch(start, start + length, meanHeight * relative);
  }

  @Override
  public double factor(int minute) {
    int noonDay =
        Math.floorDiv(minute - WeekPosition.MINUTES_PER_DAY / 2, WeekPosition.MINUTES_PER_DAY);
    Batch batch = batch(noonDay);
    boolean running = minute >= batch.start() && minute < batch.end();
    return 1 - batchShare + (running ? batch.height() : 0);
  }
}
