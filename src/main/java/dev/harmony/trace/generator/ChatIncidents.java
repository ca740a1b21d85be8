package dev.harmony.trace.generator;

import dev.harmony.trace.HashedRandom;
import dev.harmony.trace.Outage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * What breaks the rhythm of a chat: in every two days one flash crowd, between 8 and 21 o'clock; in
 * every complete four days one outage of the metrics of 20 to 30 minutes, between 6 and 22 o'clock
 * on that one of the last two days which has no flash crowd.
 *
 * @param seed of the random numbers
 * @param days the length of the trace
 */
record ChatIncidents(long seed, int days) {

  private static final CrowdRange CROWDS = new CrowdRange(2, 4, 1.8, 2.5, 30, 60);
  private static final int CROWD_DAYS = 2;
  private static final int OUTAGE_DAYS = 4;
  private static final long CROWD_KEY = 0xC401;
  private static final long OUTAGE_KEY = 0x07A6;

  /** The flash crowds in order of time. */
  List<FlashCrowd> crowds() {
    return IntStream.iterate(0, day -> day < days, day -> day + CROWD_DAYS)
        .mapToObj(this::crowd)
        .toList();
  }

  /** The crowd of the block of days that begins with {@code firstDay}. */
  private FlashCrowd crowd(int firstDay) {
    UniformRandomProvider random = HashedRandom.of(seed, CROWD_KEY, firstDay);
    int day = firstDay + random.nextInt(Math.min(CROWD_DAYS, days - firstDay));
    int minute = random.nextInt(8 * 60, 21 * 60);
    return CROWDS.draw(day * WeekPosition.MINUTES_PER_DAY + minute, random);
  }

  /** The outages in order of time, in a trace that begins at {@code start}. */
  List<Outage> outages(Instant start) {
    return IntStream.rangeClosed(1, days / OUTAGE_DAYS)
        .mapToObj(block -> outage(start, block * OUTAGE_DAYS - CROWD_DAYS))
        .toList();
  }

  /** The outage of the two days that begin with {@code firstDay}. */
  private Outage outage(Instant start, int firstDay) {
    UniformRandomProvider random = HashedRandom.of(seed, OUTAGE_KEY, firstDay);
    int crowded = crowd(firstDay).startMinute() / WeekPosition.MINUTES_PER_DAY;
    int day = crowded == firstDay ? firstDay + 1 : firstDay;
    int minute = day * WeekPosition.MINUTES_PER_DAY + random.nextInt(6 * 60, 22 * 60);
    return new Outage(
        start.plus(Duration.ofMinutes(minute)), Duration.ofMinutes(random.nextInt(20, 31)));
  }
}
