package dev.harmony.trace.generator;

import dev.harmony.trace.HashedRandom;
import dev.harmony.trace.StepSampling;
import dev.harmony.trace.Trace;
import dev.harmony.trace.TraceDescription;
import dev.harmony.trace.TraceEvent;
import dev.harmony.trace.TraceEvent.Arrival;
import dev.harmony.trace.TraceFormat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Generated demand request by request, with the lengths of prompts and answers; each minute has as
 * many requests as {@link GeneratedTrace} counts for the same demand.
 *
 * <p>Within its minute each request arrives at a time of its own, to the microsecond, at random. So
 * the variance of the number in {@code t} seconds of a minute, divided by its mean, is {@code 1 +
 * (D − 1) t / 60} with the dispersion {@code D} of the minutes.
 */
public final class GeneratedRequests implements Trace {

  private static final long MICROS_PER_MINUTE = 60_000_000;
  private static final long ARRIVAL_KEY = 0xA441;
  private static final long TOKEN_KEY = 0x70CE;

  private final GeneratedDemand demand;
  private final MinuteCounts counts;

  private GeneratedRequests(GeneratedDemand demand) {
    this.demand = demand;
    this.counts = new MinuteCounts(demand);
  }

  /** The requests of {@code demand}. */
  public static GeneratedRequests of(GeneratedDemand demand) {
    return new GeneratedRequests(demand);
  }

  @Override
  public TraceDescription description() {
    return new TraceDescription(
        demand.name(), TraceFormat.GENERATED, StepSampling.ARRIVAL_INDICATORS, false);
  }

  @Override
  public Stream<TraceEvent> events() {
    return IntStream.range(0, demand.minutes()).boxed().flatMap(this::arrivals);
  }

  /** The requests of a minute in order of time. */
  Stream<Arrival> arrivals(int minute) {
    UniformRandomProvider random = HashedRandom.of(demand.seed(), TOKEN_KEY, minute);
    TokenLengths tokens = demand.profile().tokens();
    Instant start = demand.at(minute);
    return Arrays.stream(micros(minute))
        .mapToObj(
            micros ->
                new Arrival(
                    start.plus(micros, ChronoUnit.MICROS),
                    tokens.input().draw(random),
                    tokens.output().draw(random)));
  }

  /** The times of arrival in a minute in ascending order, in microseconds since its beginning. */
  private long[] micros(int minute) {
    UniformRandomProvider random = HashedRandom.of(demand.seed(), ARRIVAL_KEY, minute);
    return LongStream.generate(() -> random.nextLong(MICROS_PER_MINUTE))
        .limit(counts.count(minute))
        .sorted()
        .toArray();
  }
}
