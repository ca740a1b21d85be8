package dev.harmony.evaluation;

import dev.harmony.evaluation.score.Marginal;
import dev.harmony.evaluation.score.SampleMarginal;
import dev.harmony.forecast.Forecast;
import java.util.Optional;

/**
 * The law of equally likely sample paths.
 *
 * @param forecast the paths, of all indicators of the window
 */
record PathLaw(Forecast forecast) implements PredictiveLaw {

  @Override
  public Marginal marginal(int step, int column) {
    return SampleMarginal.of(forecast.marginal(step, column));
  }

  @Override
  public Optional<Forecast> paths() {
    return Optional.of(forecast);
  }
}
