package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far and how finely to forecast.
 *
 * @param modelRef the trained model that forecasts beside the built-in pool; {@code base} where
 *     nothing is said, {@code none} for the pool alone
 * @param horizonSeconds how far ahead; by the lead time where nothing is said
 * @param resolutionSeconds the step of the forecast; 60 where nothing is said
 * @param historyWindow how much of the past is used; 14d where nothing is said
 * @param trust how far the forecast is trusted; Gated where nothing is said
 */
public record ForecastSpec(
    @Nullable NameReference modelRef,
    @Min(1) @Nullable Integer horizonSeconds,
    @Min(1) @Nullable Integer resolutionSeconds,
    @Pattern(DurationPattern.REGULAR_EXPRESSION) @Nullable String historyWindow,
    @Nullable Trust trust) {

  /** How far a forecast is trusted. */
  public enum Trust {
    /** Until it has won on history, it may only raise what the reactive rule wants. */
    @JsonProperty("Gated")
    GATED,
    /** It acts from the first moment. */
    @JsonProperty("Always")
    ALWAYS,
    /** Only the reactive rule acts. */
    @JsonProperty("Never")
    NEVER
  }
}
