package dev.harmony.trace;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Makes evenly spaced steps of what was recorded.
 *
 * <p>Step 0 begins with the first event; only steps that end within the recording count. The value
 * of an indicator in a step is its time-weighted mean over the part of the step that readings
 * cover, where a count is spread evenly over its span and so becomes a rate per second; a reading
 * longer than a step is held. A step of which readings cover less than half was not observed.
 * Arrivals become {@link #ARRIVAL_INDICATORS}, the number of requests or tokens in the step divided
 * by its length, observed throughout: a log without requests says that there were none.
 *
 * @param step the length of a step; a whole number of milliseconds, at most a day
 */
public record StepSampling(Duration step) {

  private static final Duration LONGEST = Duration.ofDays(1);

  /** What arrivals become: requests, tokens in and tokens out per second. */
  public static final List<Indicator> ARRIVAL_INDICATORS =
      List.of(
          Indicator.gauge("requests", Unit.REQUESTS_PER_SECOND),
          Indicator.gauge("inputTokens", Unit.TOKENS_PER_SECOND),
          Indicator.gauge("outputTokens", Unit.TOKENS_PER_SECOND));

  /**
   * @throws IllegalArgumentException if {@code step} is shorter than a millisecond or longer than a
   *     day
   */
  public StepSampling {
    Objects.requireNonNull(step, "step");
    if (step.toMillis() <= 0 || step.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("step must be from 1 ms to one day, but is " + step);
    }
  }

  /**
   * Reads all events of {@code trace}.
   *
   * @throws TraceException if the trace is damaged, has no events, is shorter than one step or so
   *     long that its steps do not fit into memory
   */
  public SampledTrace sample(Trace trace) {
    try (Stream<TraceEvent> events = trace.events()) {
      Iterator<TraceEvent> iterator = events.iterator();
      if (!iterator.hasNext()) {
        throw new TraceException(trace.description().name() + ": has no events");
      }
      TraceEvent first = iterator.next();
      StepAccumulator accumulator = new StepAccumulator(trace.description(), first.at(), step);
      first.accept(accumulator);
      iterator.forEachRemaining(event -> event.accept(accumulator));
      return sampled(trace, first.at(), accumulator);
    }
  }

  private SampledTrace sampled(Trace trace, Instant start, StepAccumulator accumulator) {
    TraceDescription description = trace.description();
    int length = accumulator.completeSteps();
    if (length == 0) {
      throw new TraceException(
          "%s: is shorter than one step of %s".formatted(description.name(), step));
    }
    IndicatorWindow window =
        IndicatorWindow.of(
            new TimeGrid(start, step, length),
            description.indicators(),
            accumulator.columns(length));
    return new SampledTrace(description, window, trace.outages(), accumulator.skipped());
  }
}
