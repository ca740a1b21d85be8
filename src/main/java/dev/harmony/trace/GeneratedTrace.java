package dev.harmony.trace;

import dev.harmony.series.Indicator;
import dev.harmony.series.Unit;
import dev.harmony.trace.TraceEvent.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Seeded demand of a service that resembles a chat on GPUs, one count of {@code requests} a minute:
 * daily rhythm, quieter weekends, slow drift, flash crowds, and times in which the metrics are out
 * although demand goes on ({@link #outages}; the events tell all of it).
 *
 * <p>The count of a minute is negative binomial: its mean is that of rhythm × drift × crowds, its
 * variance a multiple of the mean, so that quiet hours are noisier in proportion. Drift is the
 * exponential of a line through independent normal numbers six hours apart, smoothed at the knots.
 * Every random number comes from a hash of the seed, its purpose and the minute: the same seed
 * gives the same trace, and a longer trace begins like a shorter one, but for its last two days.
 */
public final class GeneratedTrace implements Trace {

  /** When every generated trace begins, a Monday. */
  public static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  private static final Indicator REQUESTS = Indicator.gauge("requests", Unit.REQUESTS_PER_SECOND);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MINUTES_PER_DAY = 1440;
  private static final int MOST_DAYS = 3660;
  private static final int DRIFT_MINUTES = 360;
  private static final long DRIFT_KEY = 0xD81F;
  private static final long DEMAND_KEY = 0xDE3A;

  private final ChatProfile profile;
  private final long seed;
  private final int days;
  private final DailyRhythm rhythm;
  private final List<FlashCrowd> crowds;

  private GeneratedTrace(ChatProfile profile, long seed, int days) {
    this.profile = profile;
    this.seed = seed;
    this.days = days;
    this.rhythm = new DailyRhythm(profile);
    this.crowds = new ChatIncidents(seed, days).crowds();
  }

  /**
   * A trace of {@code days} days.
   *
   * @throws IllegalArgumentException unless {@code days} is from 1 to 3660
   */
  public static GeneratedTrace of(ChatProfile profile, long seed, int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("days must be from 1 to 3660, but is " + days);
    }
    return new GeneratedTrace(profile, seed, days);
  }

  @Override
  public TraceDescription description() {
    return new TraceDescription(
        "chat-%dd-seed-%d".formatted(days, seed), TraceFormat.GENERATED, List.of(REQUESTS), false);
  }

  @Override
  public Stream<TraceEvent> events() {
    return IntStream.range(0, days * MINUTES_PER_DAY).mapToObj(this::reading);
  }

  @Override
  public List<Outage> outages() {
    return new ChatIncidents(seed, days).outages(START);
  }

  /**
   * The expected requests per second in a minute, before noise.
   *
   * @param minute minutes since the start; zero or more
   */
  public double expectedRate(int minute) {
    double crowd = 1;
    for (FlashCrowd each : crowds) {
      crowd *= each.factor(minute);
    }
    return rhythm.rate(minute) * drift(minute) * crowd;
  }

  private TraceEvent reading(int minute) {
    return new Reading(
        START.plusSeconds(60L * minute), MINUTE, REQUESTS.name(), count(minute), Meaning.COUNT);
  }

  private long count(int minute) {
    UniformRandomProvider random = HashedRandom.of(seed, DEMAND_KEY, minute);
    double excess = profile.dispersion() - 1;
    double shape = 60 * expectedRate(minute) / excess;
    double mean = AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, excess).sample();
    return mean > 0 ? PoissonSampler.of(random, mean).sample() : 0;
  }

  private double drift(int minute) {
    int knot = minute / DRIFT_MINUTES;
    double share = (double) (minute % DRIFT_MINUTES) / DRIFT_MINUTES;
    double smooth = share * share * (3 - 2 * share);
    double height = (1 - smooth) * knotHeight(knot) + smooth * knotHeight(knot + 1);
    return Math.exp(profile.drift() * height);
  }

  private double knotHeight(int knot) {
    return ZigguratSampler.NormalizedGaussian.of(HashedRandom.of(seed, DRIFT_KEY, knot)).sample();
  }
}
