package dev.harmony.flow;

import ai.djl.ndarray.NDManager;
import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Forecaster;
import dev.harmony.forecast.Horizon;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Forecasts with a trained {@link Network}: one native call for many windows, then sample paths in
 * plain Java, each window's from its own seed.
 *
 * <p>Safe for use by several threads. Holds native memory until closed.
 */
public final class FlowForecaster implements Forecaster, AutoCloseable {

  /** Windows in one native call: enough to keep it busy, few enough to bound its memory. */
  private static final int WINDOWS_AT_ONCE = 64;

  /** So many indicators of a window were tried. */
  private static final int MOST_INDICATORS = 40;

  private final Network network;
  private final WindowEncoder encoder;
  private final NDManager manager;
  private final NativeParameters parameters;

  /**
   * A forecaster on the first graphics processor if there is one, else on the processor.
   *
   * @throws IllegalArgumentException if {@code parameters} are not those of {@code shape}
   */
  public FlowForecaster(NetworkShape shape, Parameters parameters) {
    this(shape, parameters, ComputeDevice.AUTO);
  }

  /**
   * A forecaster that computes on {@code device}.
   *
   * @throws IllegalArgumentException if {@code parameters} are not those of {@code shape}
   */
  public FlowForecaster(NetworkShape shape, Parameters parameters, ComputeDevice device) {
    this.network = new Network(shape);
    if (!network.parameters().equals(parameters.shapes())) {
      throw new IllegalArgumentException("parameters must be those of " + shape);
    }
    this.encoder = new WindowEncoder(shape);
    this.manager = device.memory();
    this.parameters = parameters.bind(manager, false);
  }

  @Override
  public List<Forecast> forecast(List<ForecastContext> contexts, Horizon horizon, int paths) {
    if (paths < 1) {
      throw new IllegalArgumentException("paths must be at least 1, but is " + paths);
    }
    List<Forecast> forecasts = new ArrayList<>();
    for (int from = 0; from < contexts.size(); from += WINDOWS_AT_ONCE) {
      int to = Math.min(contexts.size(), from + WINDOWS_AT_ONCE);
      forecasts.addAll(forecastAtOnce(contexts.subList(from, to), horizon, paths));
    }
    return List.copyOf(forecasts);
  }

  private List<Forecast> forecastAtOnce(
      List<ForecastContext> contexts, Horizon horizon, int paths) {
    Prediction prediction = predict(contexts, horizon);
    double[] ranks = FlowPaths.ranks(paths);
    return IntStream.range(0, contexts.size())
        .parallel()
        .mapToObj(
            window -> {
              ForecastContext context = contexts.get(window);
              IndicatorWindow observed = context.window();
              TimeGrid grid = new TimeGrid(observed.grid().end(), horizon.step(), horizon.steps());
              FlowPaths joint = new FlowPaths(prediction, window, context, ranks);
              return Forecast.of(grid, observed.indicators(), joint.draw());
            })
        .toList();
  }

  /**
   * The marginal distributions at the end of each window, exactly rather than as samples.
   *
   * @throws IllegalArgumentException if a window's step is not that of {@code horizon}, a window
   *     has more than 40 indicators, or the horizon is longer than the network looks
   */
  public Prediction predict(List<ForecastContext> contexts, Horizon horizon) {
    for (ForecastContext context : contexts) {
      int indicators = context.window().indicators().size();
      if (indicators > MOST_INDICATORS) {
        throw new IllegalArgumentException(
            "a window must have at most %d indicators, but has %d"
                .formatted(MOST_INDICATORS, indicators));
      }
      if (!context.window().grid().step().equals(horizon.step())) {
        throw new IllegalArgumentException(
            "a window's step must be the horizon's %s, but is %s"
                .formatted(horizon.step(), context.window().grid().step()));
      }
    }
    if (horizon.steps() > network.shape().steps()) {
      throw new IllegalArgumentException(
          "horizon must have at most %d steps, but has %d"
              .formatted(network.shape().steps(), horizon.steps()));
    }
    List<Integer> leads = IntStream.rangeClosed(1, horizon.steps()).boxed().toList();
    return network.predict(encoder.encode(contexts, leads), parameters, manager);
  }

  /** Frees the native memory. */
  @Override
  public void close() {
    manager.close();
  }
}
