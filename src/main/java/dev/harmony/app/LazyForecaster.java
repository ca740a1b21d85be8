package dev.harmony.app;

import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Forecaster;
import dev.harmony.forecast.Horizon;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A forecaster that is made when it is first asked. Safe for use by several threads. */
final class LazyForecaster implements Forecaster {

  private final Supplier<Forecaster> maker;
  private @Nullable Forecaster made;

  LazyForecaster(Supplier<Forecaster> maker) {
    this.maker = maker;
  }

  @Override
  public List<Forecast> forecast(List<ForecastContext> contexts, Horizon horizon, int paths) {
    return forecaster().forecast(contexts, horizon, paths);
  }

  private synchronized Forecaster forecaster() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }
}
