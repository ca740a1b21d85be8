package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of delimited text mean.
 *
 * @param time the column of times; each is the beginning of the span that its row covers; absent
 *     where the rows name no times and {@code stepSeconds} says how far they lie apart
 * @param timestampFormat how the times are written; recognized where nothing is said
 * @param spanSeconds the time that each row covers; from the spacing of the rows where nothing is
 *     said
 * @param service the column that names the service of a row, where there are several
 * @param instance what tells apart rows of the same time, where there are several
 * @param indicators what the other columns hold
 */
public record TraceColumnsSpec(
    @Nullable String time,
    @Nullable TimestampFormat timestampFormat,
    @Min(1) @Max(StartupSpec.LONGEST_SECONDS) @Nullable Integer spanSeconds,
    @Nullable String service,
    @Nullable InstanceColumn instance,
    @Required List<IndicatorColumns> indicators) {

  /**
   * What tells apart rows of the same time.
   *
   * @param column the column that names the instance, a pod for example
   * @param aggregation what the values of several instances amount to
   */
  public record InstanceColumn(@Required String column, @Required Aggregation aggregation) {}

  /** What the values of several instances amount to. */
  public enum Aggregation {
    /** Their sum. */
    @JsonProperty("Sum")
    SUM,
    /** Their mean over the instances that are there. */
    @JsonProperty("Mean")
    MEAN
  }

  /**
   * An indicator as the sum of columns.
   *
   * @param name its name
   * @param meaning what the numbers say
   * @param unit its unit; {@code req/s} where nothing is said
   * @param columns the columns whose sum it is
   */
  public record IndicatorColumns(
      @Required String name,
      @Required Meaning meaning,
      @Nullable String unit,
      @Required List<String> columns) {}

  /** What a number in a column says about its span of time. */
  public enum Meaning {
    /** How fast something happened, per second. */
    @JsonProperty("Rate")
    RATE,
    /** How often something happened. */
    @JsonProperty("Count")
    COUNT,
    /** How much of something there was. */
    @JsonProperty("Level")
    LEVEL
  }

  /** How times are written. */
  public enum TimestampFormat {
    /** Recognized. */
    @JsonProperty("Automatic")
    AUTOMATIC,
    /** Date and time of ISO 8601. */
    @JsonProperty("Iso8601")
    ISO_8601,
    /** Seconds since 1970 or since the start. */
    @JsonProperty("EpochSeconds")
    EPOCH_SECONDS,
    /** Milliseconds since 1970 or since the start. */
    @JsonProperty("EpochMillis")
    EPOCH_MILLIS,
    /** Microseconds since 1970 or since the start; never recognized. */
    @JsonProperty("EpochMicros")
    EPOCH_MICROS,
    /** Minutes since 1970 or since the start. */
    @JsonProperty("EpochMinutes")
    EPOCH_MINUTES
  }
}
