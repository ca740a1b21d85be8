package dev.harmony.app;

import dev.harmony.control.ForecastModel;
import dev.harmony.control.ForecastModelException;
import dev.harmony.flow.FlowForecaster;
import dev.harmony.flow.model.ModelException;
import dev.harmony.flow.model.ModelFolder;
import dev.harmony.flow.model.TrainedModel;
import java.nio.file.Path;

/** Reads trained models. */
@FunctionalInterface
interface ModelReader {

  /** Digits of a revision that are enough to tell models apart. */
  int DIGITS = 12;

  /**
   * The model in {@code folder}.
   *
   * @throws ForecastModelException if it is damaged
   */
  ForecastModel read(String name, Path folder);

  /** Reads the weights of networks; the engine starts with the first forecast. */
  static ModelReader ofWeights() {
    return (name, folder) -> {
      try {
        TrainedModel model = new ModelFolder(folder).read();
        return new ForecastModel(
            name,
            model.revision().substring(0, DIGITS),
            new LazyForecaster(() -> new FlowForecaster(model.card().shape(), model.parameters())));
      } catch (ModelException damaged) {
        throw new ForecastModelException(name, String.valueOf(damaged.getMessage()), damaged);
      }
    };
  }
}
