package dev.harmony.control;

import dev.harmony.forecast.Forecaster;
import java.util.Objects;

/**
 * A trained model that forecasts beside the pools of policies.
 *
 * @param name its name
 * @param revision tells it from other models of its name; the same numbers have the same revision
 * @param forecaster what it forecasts with
 */
public record ForecastModel(String name, String revision, Forecaster forecaster) {

  /** All parts are required. */
  public ForecastModel {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(revision, "revision");
    Objects.requireNonNull(forecaster, "forecaster");
  }
}
