package dev.harmony.control;

import dev.harmony.workload.ForecastSettings;
import java.util.Optional;

/** The trained models that there are. */
@FunctionalInterface
public interface ForecastModels {

  /** None: every pool forecasts alone. */
  ForecastModels NONE = settings -> Optional.empty();

  /**
   * The model that a policy with {@code settings} uses beside its pool; empty if it uses none.
   *
   * @throws ForecastModelException if the one that it uses is not there or damaged
   */
  Optional<ForecastModel> of(ForecastSettings settings);
}
