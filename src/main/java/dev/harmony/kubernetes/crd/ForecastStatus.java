package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The newest forecast of a policy.
 *
 * @param modelRevision the model that made it
 * @param generatedAt when, RFC 3339
 * @param leadSeconds how far ahead the quantiles lie
 * @param indicator of what
 * @param quantiles the forecast distribution
 * @param coverage90 measured share inside the central 90 % of the last day
 * @param state how far the forecast is trusted
 */
public record ForecastStatus(
    @Nullable String modelRevision,
    @Nullable String generatedAt,
    @Nullable Integer leadSeconds,
    @Nullable String indicator,
    @Nullable Quantiles quantiles,
    @Nullable Quantity coverage90,
    @Nullable State state) {

  /**
   * Quantiles of a forecast.
   *
   * @param p10 exceeded nine times in ten
   * @param p50 the median
   * @param p90 exceeded once in ten
   * @param p99 exceeded once in a hundred
   */
  public record Quantiles(
      @Nullable Quantity p10,
      @Nullable Quantity p50,
      @Nullable Quantity p90,
      @Nullable Quantity p99) {}

  /** How far a forecast is trusted. */
  public enum State {
    /** Too little history. */
    @JsonProperty("Warming")
    WARMING,
    /** Compared with the reactive rule. */
    @JsonProperty("Shadow")
    SHADOW,
    /** Acts. */
    @JsonProperty("Promoted")
    PROMOTED,
    /** Has acted and does so no more. */
    @JsonProperty("Degraded")
    DEGRADED
  }
}
