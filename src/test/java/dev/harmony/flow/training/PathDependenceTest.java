package dev.harmony.flow.training;

import static dev.harmony.Correlations.correlation;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.flow.ComputeDevice;
import dev.harmony.flow.FlowForecaster;
import dev.harmony.flow.Network;
import dev.harmony.flow.NetworkShape;
import dev.harmony.flow.Parameters;
import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Horizon;
import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Sample paths of a trained network hang together as its law does: y' = 0.8 y + e for two
 * indicators whose e have the correlation 0.8.
 */
class PathDependenceTest {

  private static final double KEPT = 0.8;
  private static final double SHARED = 0.8;
  private static final int PATHS = 2000;
  private static final NetworkShape SHAPE = NetworkShape.small(6);

  private static IndicatorWindow window(int length, long seed) {
    Random random = new Random(seed);
    double[][] columns = new double[2][length];
    for (int step = 1; step < length; step++) {
      double common = Math.sqrt(SHARED) * random.nextGaussian();
      for (double[] column : columns) {
        double own = Math.sqrt(1 - SHARED) * random.nextGaussian();
        column[step] = KEPT * column[step - 1] + common + own;
      }
    }
    List<Indicator> indicators =
        List.of(
            Indicator.gauge("one", Unit.DIMENSIONLESS),
            Indicator.gauge("other", Unit.DIMENSIONLESS));
    TimeGrid grid = new TimeGrid(Instant.EPOCH, Duration.ofMinutes(1), length);
    return IndicatorWindow.of(grid, indicators, columns);
  }

  @Test
  void pathsKeepTheCorrelationsOfTheLaw() {
    Network network = new Network(SHAPE);
    TrainingRecord record =
        TrainingRecord.of("law", window(20_000, 1), new DataSplit(1, 0.1)).orElseThrow();
    List<TrainingFamily> families = List.of(new TrainingFamily("law", 1, List.of(record)));
    TrainingPlan plan =
        new TrainingPlan(
            1,
            new Sampling(64, List.of(2), 6, 0, 0),
            new LearningRate(1e-2, 0.05, 0.05),
            0,
            1,
            0.98,
            400,
            200,
            10,
            32);
    Parameters parameters =
        new Training(network, families, plan, TrainingClock.unlimited())
            .run(
                Parameters.initial(network.parameters(), 1),
                Checkpoints.none(),
                report -> {},
                ComputeDevice.CPU)
            .parameters();
    IndicatorWindow past = window(400, 2);
    IndicatorHierarchy level = new IndicatorHierarchy(Map.of("one", 0, "other", 0));
    Horizon horizon = new Horizon(past.grid().step(), SHAPE.steps());
    try (FlowForecaster forecaster = new FlowForecaster(SHAPE, parameters)) {
      Forecast forecast =
          forecaster.forecast(List.of(new ForecastContext(past, level, 3)), horizon, PATHS).get(0);
      double across = correlation(forecast.marginal(0, 0), forecast.marginal(0, 1));
      assertEquals(SHARED, across, 0.15);
      double along = correlation(forecast.marginal(0, 0), forecast.marginal(1, 0));
      assertEquals(KEPT / Math.sqrt(1 + KEPT * KEPT), along, 0.15);
      double later = correlation(forecast.marginal(3, 1), forecast.marginal(5, 1));
      assertEquals(laterCorrelation(4, 2), later, 0.15);
    }
  }

  /** The correlation of y after {@code steps} and after {@code more} steps again. */
  private static double laterCorrelation(int steps, int more) {
    double kept = Math.pow(KEPT, more);
    return kept * Math.sqrt(variance(steps) / variance(steps + more));
  }

  private static double variance(int steps) {
    return (1 - Math.pow(KEPT, 2.0 * steps)) / (1 - KEPT * KEPT);
  }
}
