package dev.harmony.trace.generator;

import dev.harmony.series.Indicator;
import dev.harmony.series.Unit;
import dev.harmony.trace.Meaning;
import dev.harmony.trace.Outage;
import dev.harmony.trace.Trace;
import dev.harmony.trace.TraceDescription;
import dev.harmony.trace.TraceEvent;
import dev.harmony.trace.TraceEvent.Reading;
import dev.harmony.trace.TraceFormat;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Generated demand as one count of {@code requests} a minute.
 *
 * <p>Every random number comes from a hash of the seed, its purpose and the minute or day: the same
 * demand gives the same events, and a longer trace begins like a shorter one, but for the last two
 * days of a chat. Only a chat has {@link #outages}; the events tell all of it.
 */
public final class GeneratedTrace implements Trace {

  private static final Indicator REQUESTS = Indicator.gauge("requests", Unit.REQUESTS_PER_SECOND);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final GeneratedDemand demand;
  private final MinuteCounts counts;

  private GeneratedTrace(GeneratedDemand demand) {
    this.demand = demand;
    this.counts = new MinuteCounts(demand);
  }

  /** The trace of {@code demand}. */
  public static GeneratedTrace of(GeneratedDemand demand) {
    return new GeneratedTrace(demand);
  }

  @Override
  public TraceDescription description() {
    return new TraceDescription(demand.name(), TraceFormat.GENERATED, List.of(REQUESTS), false);
  }

  @Override
  public Stream<TraceEvent> events() {
    return IntStream.range(0, demand.minutes()).mapToObj(this::reading);
  }

  @Override
  public List<Outage> outages() {
    return demand.profile() == DemandProfile.CHAT
        ? new ChatIncidents(demand.seed(), demand.days()).outages(demand.at(0))
        : List.of();
  }

  private TraceEvent reading(int minute) {
    return new Reading(
        demand.at(minute), MINUTE, REQUESTS.name(), counts.count(minute), Meaning.COUNT);
  }
}
