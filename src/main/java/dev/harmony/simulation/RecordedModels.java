package dev.harmony.simulation;

import dev.harmony.control.ForecastModel;
import dev.harmony.control.ForecastModels;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.workload.ForecastSettings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Trained models that forecast over one record, each in batches of its origins. Safe for use by
 * several threads.
 */
final class RecordedModels implements ForecastModels {

  private final ForecastModels models;
  private final IndicatorWindow record;
  private final long runSeed;
  private final Map<ForecastModel, ForecastModel> batched = new ConcurrentHashMap<>();

  RecordedModels(ForecastModels models, IndicatorWindow record, long runSeed) {
    this.models = models;
    this.record = record;
    this.runSeed = runSeed;
  }

  @Override
  public Optional<ForecastModel> of(ForecastSettings settings) {
    return models.of(settings).map(model -> batched.computeIfAbsent(model, this::inBatches));
  }

  private ForecastModel inBatches(ForecastModel model) {
    return new ForecastModel(
        model.name(), model.revision(), new OriginBatches(model.forecaster(), record, runSeed));
  }
}
