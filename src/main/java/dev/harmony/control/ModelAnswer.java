package dev.harmony.control;

import dev.harmony.forecast.Forecast;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What came of asking a trained model at one origin.
 *
 * @param outcome what became of it
 * @param name of the model
 * @param revision of the model; the empty string if it is not there
 * @param forecast of the demand alone, if it answered
 */
record ModelAnswer(
    ModelOutcome outcome, String name, String revision, Optional<Forecast> forecast) {

  static ModelAnswer of(ForecastModel model, Forecast forecast) {
    return new ModelAnswer(
        ModelOutcome.ANSWERED, model.name(), model.revision(), Optional.of(forecast));
  }

  static ModelAnswer without(ForecastModel model, ModelOutcome outcome) {
    return new ModelAnswer(outcome, model.name(), model.revision(), Optional.empty());
  }

  static ModelAnswer unavailable(String name) {
    return new ModelAnswer(ModelOutcome.UNAVAILABLE, name, "", Optional.empty());
  }

  ModelStatus status(SortedMap<Integer, Double> shares) {
    return new ModelStatus(outcome, name, revision, shares);
  }
}
