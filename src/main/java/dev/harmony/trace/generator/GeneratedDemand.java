package dev.harmony.trace.generator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * Everything that determines generated demand: the same values give the same demand.
 *
 * @param profile what it is like
 * @param seed of all random numbers
 * @param days how many days; from 1 to 3660
 * @param start the first day, in UTC; from 1970 to 2100
 * @param meanRate mean requests per second of an ordinary weekday, as the profile says; in (0,
 *     10000]
 */
public record GeneratedDemand(
    DemandProfile profile, long seed, int days, LocalDate start, double meanRate) {

  /** When demand begins where nothing is said, a Monday. */
  public static final LocalDate START = LocalDate.of(2024, 1, 1);

  /** The longest demand. */
  public static final int MOST_DAYS = 3660;

  /** The highest mean rate, in requests per second. */
  public static final int MOST_RATE = 10_000;

  /** The earliest first day. */
  public static final LocalDate EARLIEST = LocalDate.EPOCH;

  /** The latest first day. */
  public static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  /**
   * @throws IllegalArgumentException if a value lies outside its range
   */
  public GeneratedDemand {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(start, "start");
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException(
          "days must be from 1 to %d, but is %d".formatted(MOST_DAYS, days));
    }
    if (start.isBefore(EARLIEST) || start.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "start must be from %s to %s, but is %s".formatted(EARLIEST, LATEST, start));
    }
    if (!(meanRate > 0 && meanRate <= MOST_RATE)) {
      throw new IllegalArgumentException(
          "meanRate must be above 0 and at most %d, but is %s".formatted(MOST_RATE, meanRate));
    }
  }

  /** The demand of {@code profile} with its usual length and rate, from {@link #START} on. */
  public static GeneratedDemand of(DemandProfile profile, long seed) {
    return new GeneratedDemand(profile, seed, profile.days(), START, profile.meanRate());
  }

  /** The same for another number of days. */
  public GeneratedDemand withDays(int another) {
    return new GeneratedDemand(profile, seed, another, start, meanRate);
  }

  /** The same from another day on. */
  public GeneratedDemand withStart(LocalDate another) {
    return new GeneratedDemand(profile, seed, days, another, meanRate);
  }

  /** The same with another mean rate. */
  public GeneratedDemand withMeanRate(double another) {
    return new GeneratedDemand(profile, seed, days, start, another);
  }

  /** What it is called: profile, days and seed. */
  public String name() {
    return "%s-%dd-seed-%d".formatted(profile.word(), days, seed);
  }

  /** How many minutes it lasts. */
  public int minutes() {
    return days * WeekPosition.MINUTES_PER_DAY;
  }

  /** The instant at which a minute since the start begins. */
  Instant at(int minute) {
    return start.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(60L * minute);
  }
}
