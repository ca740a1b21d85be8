package dev.harmony.trace;

import dev.harmony.series.Indicator;
import dev.harmony.trace.TraceEvent.Arrival;
import dev.harmony.trace.TraceEvent.Reading;
import dev.harmony.trace.TraceEvent.Skipped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums the events of one trace by step and indicator. */
final class StepAccumulator implements TraceEvent.Visitor {

  /** Ten million values are nineteen years of minutes. */
  private static final long LARGEST = 10_000_000;

  /** Nanoseconds count in a long for 292 years. */
  private static final Duration LONGEST = Duration.ofDays(250 * 365);

  private final TraceDescription description;
  private final Instant start;
  private final long stepNanos;
  private final Map<String, StepSums> sums = new HashMap<>();
  private long endNanos;
  private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
  private boolean hasArrivals;

  StepAccumulator(TraceDescription description, Instant start, Duration step) {
    this.description = description;
    this.start = start;
    this.stepNanos = step.toMillis() * 1_000_000;
    for (Indicator indicator : description.indicators()) {
      sums.put(indicator.name(), new StepSums(stepNanos));
    }
  }

  @Override
  public void visitArrival(Arrival arrival) {
    int step = (int) (reach(arrival.at(), Duration.ZERO) / stepNanos);
    List<Indicator> names = StepSampling.ARRIVAL_INDICATORS;
    sumsOf(names.get(0).name()).addOccurrences(step, 1);
    sumsOf(names.get(1).name()).addOccurrences(step, arrival.inputTokens());
    sumsOf(names.get(2).name()).addOccurrences(step, arrival.outputTokens());
    hasArrivals = true;
  }

  @Override
  public void visitReading(Reading reading) {
    long from = reach(reading.at(), reading.span());
    double mean = reading.meaning().meanOver(reading.span(), reading.value());
    sumsOf(reading.indicator()).addMean(from, from + reading.span().toNanos(), mean);
  }

  @Override
  public void visitSkipped(Skipped skipped) {
    extendTo(Duration.between(start, skipped.at()));
    this.skipped.merge(skipped.reason(), 1L, Long::sum);
  }

  /**
   * The nanoseconds from the start to {@code at}, once the recording lasts to the end of the span.
   */
  private long reach(Instant at, Duration span) {
    Duration begin = Duration.between(start, at);
    extendTo(begin.plus(span));
    return begin.toNanos();
  }

  /**
   * Notes that the recording lasts until {@code end} after the start.
   *
   * @throws TraceException if it becomes too long for memory
   */
  private void extendTo(Duration end) {
    long steps = end.toMillis() / (stepNanos / 1_000_000);
    if (steps > LARGEST / description.indicators().size() || end.compareTo(LONGEST) > 0) {
      throw new TraceException(
          "%s: reaches from %s to %s, expected at most %d values in steps of %s"
              .formatted(
                  description.name(),
                  start,
                  start.plus(end),
                  LARGEST,
                  Duration.ofNanos(stepNanos)));
    }
    endNanos = Math.max(endNanos, end.toNanos());
  }

  private StepSums sumsOf(String indicator) {
    StepSums found = sums.get(indicator);
    if (found == null) {
      throw new IllegalArgumentException(
          "indicator '%s' of an event is not in the description of trace '%s'"
              .formatted(indicator, description.name()));
    }
    return found;
  }

  /** The number of steps that end within the recording. */
  int completeSteps() {
    return (int) (endNanos / stepNanos);
  }

  /** The number of rows that said nothing, by why. */
  Map<SkipReason, Long> skipped() {
    return skipped;
  }

  /** Mean values of shape {@code [indicator][time]}; {@code NaN} where not observed. */
  double[][] columns(int length) {
    return description.indicators().stream()
        .map(indicator -> column(indicator, length))
        .toArray(double[][]::new);
  }

  private double[] column(Indicator indicator, int length) {
    StepSums sum = sumsOf(indicator.name());
    boolean arrival = hasArrivals && StepSampling.ARRIVAL_INDICATORS.contains(indicator);
    return arrival ? sum.ratesPerSecond(length) : sum.means(length);
  }
}
