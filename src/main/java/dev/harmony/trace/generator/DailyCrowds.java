package dev.harmony.trace.generator;

import dev.harmony.trace.HashedRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;

/**
 * Crowds that come at any minute of some hours, independently of one another: their number in a day
 * is Poisson distributed.
 *
 * @param traits what they are like
 * @param perDay how many a day brings on average; positive
 * @param fromHour the first hour in which they begin, from 0 to 23
 * @param toHour the hour in which no more begin, from 1 to 24
 */
record DailyCrowds(CrowdRange traits, double perDay, int fromHour, int toHour) {

  private static final long KEY = 0xC40D;

  /** The crowds of the first {@code days} days in order of days. */
  List<FlashCrowd> draw(long seed, int days) {
    return IntStream.range(0, days).boxed().flatMap(day -> ofDay(seed, day).stream()).toList();
  }

  private List<FlashCrowd> ofDay(long seed, int day) {
    UniformRandomProvider random = HashedRandom.of(seed, KEY, day);
    int number = PoissonSampler.of(random, perDay).sample();
    return IntStream.range(0, number)
        .mapToObj(
            each -> {
              int minute = random.nextInt(60 * fromHour, 60 * toHour);
              return traits.draw(day * WeekPosition.MINUTES_PER_DAY + minute, random);
            })
        .toList();
  }
}
