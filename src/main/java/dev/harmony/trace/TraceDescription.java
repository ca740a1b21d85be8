package dev.harmony.trace;

import dev.harmony.series.Indicator;
import java.util.List;
import java.util.Objects;

/**
 * What a trace is, known before its events are read.
 *
 * @param name what the trace is called in reports and messages, usually its file
 * @param format how it is written
 * @param indicators what it holds, with the units of the values that {@link StepSampling} makes of
 *     it; never empty
 * @param smoothed whether its fine structure was sampled around coarser published values, so that
 *     it is smoother than what really happened
 */
public record TraceDescription(
    String name, TraceFormat format, List<Indicator> indicators, boolean smoothed) {

  /**
   * @throws IllegalArgumentException if there is no indicator
   */
  public TraceDescription {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(format, "format");
    indicators = List.copyOf(indicators);
    if (indicators.isEmpty()) {
      throw new IllegalArgumentException("indicators must not be empty");
    }
  }
}
