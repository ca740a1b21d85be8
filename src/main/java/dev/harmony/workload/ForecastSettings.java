package dev.harmony.workload;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How far and how finely to forecast.
 *
 * @param horizon how far ahead; empty for the 95 % quantile of the lead time plus half an hour
 * @param resolution the step of the forecast; positive
 * @param historyWindow how much of the past is used; positive
 * @param trust how far the forecast is trusted
 * @param model the name of the trained model that forecasts beside the built-in pool; empty for the
 *     usual one, where there is one
 */
public record ForecastSettings(
    Optional<Duration> horizon,
    Duration resolution,
    Duration historyWindow,
    Trust trust,
    Optional<String> model) {

  /** Minute steps, two weeks of history, trusted once it has won. */
  public static final ForecastSettings DEFAULT =
      new ForecastSettings(
          Optional.empty(), Duration.ofMinutes(1), Duration.ofDays(14), Trust.GATED);

  /** Settings that name no model. */
  public ForecastSettings(
      Optional<Duration> horizon, Duration resolution, Duration historyWindow, Trust trust) {
    this(horizon, resolution, historyWindow, trust, Optional.empty());
  }

  /**
   * @throws IllegalArgumentException if a duration is not positive
   */
  public ForecastSettings {
    Objects.requireNonNull(trust, "trust");
    horizon.ifPresent(value -> requirePositive("horizon", value));
    requirePositive("resolution", resolution);
    requirePositive("historyWindow", historyWindow);
    Objects.requireNonNull(model, "model");
  }

  private static void requirePositive(String name, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(name + " must be positive, but is " + value);
    }
  }
}
