package dev.harmony.regression;

import dev.harmony.forecast.ForecastContext;
import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Windows of hours for tests; their indicators are called a, b, c and so on. */
final class Windows {

  static final Duration HOUR = Duration.ofHours(1);

  private Windows() {}

  static IndicatorWindow of(double[]... columns) {
    List<Indicator> indicators = new ArrayList<>();
    for (int column = 0; column < columns.length; column++) {
      String name = String.valueOf((char) ('a' + column));
      indicators.add(Indicator.gauge(name, Unit.DIMENSIONLESS));
    }
    return of(indicators, columns);
  }

  static IndicatorWindow of(List<Indicator> indicators, double[]... columns) {
    TimeGrid grid = new TimeGrid(Instant.EPOCH, HOUR, columns[0].length);
    return IndicatorWindow.of(grid, indicators, columns);
  }

  static ForecastContext context(IndicatorWindow window) {
    Map<String, Integer> levels =
        window.indicators().stream().collect(Collectors.toMap(Indicator::name, name -> 1));
    return new ForecastContext(window, new IndicatorHierarchy(levels), 1);
  }

  /** {@code x(t) = a x(t-1) + noise} around a level. */
  static double[] autoregressive(long seed, int length, double a, double level) {
    Random random = new Random(seed);
    double[] values = new double[length];
    double value = 0;
    for (int time = 0; time < length; time++) {
      value = a * value + random.nextGaussian();
      values[time] = level + value;
    }
    return values;
  }

  /** A copy of which a share is not observed. */
  static double[] withGaps(double[] values, double share, long seed) {
    Random random = new Random(seed);
    double[] gappy = values.clone();
    for (int time = 0; time < gappy.length; time++) {
      gappy[time] = random.nextDouble() < share ? Double.NaN : gappy[time];
    }
    return gappy;
  }
}
