package dev.harmony.series;

import java.util.Objects;

/**
 * The unit in which an indicator is measured, as its customary symbol.
 *
 * @param symbol for example {@code "req/s"}; never blank
 */
public record Unit(String symbol) {

  /** Requests per second. */
  public static final Unit REQUESTS_PER_SECOND = new Unit("req/s");

  /** Tokens per second. */
  public static final Unit TOKENS_PER_SECOND = new Unit("tokens/s");

  /** Whole graphics processors. */
  public static final Unit GPUS = new Unit("GPUs");

  /** Replicas of the scaled workload. */
  public static final Unit REPLICAS = new Unit("replicas");

  /** Seconds. */
  public static final Unit SECONDS = new Unit("s");

  /** A share of one, or any other number without a dimension. */
  public static final Unit DIMENSIONLESS = new Unit("1");

  /**
   * @throws IllegalArgumentException if {@code symbol} is blank
   */
  public Unit {
    Objects.requireNonNull(symbol, "symbol");
    if (symbol.isBlank()) {
      throw new IllegalArgumentException("symbol of a unit must not be blank");
    }
  }
}
