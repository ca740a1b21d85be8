package dev.harmony.flow;

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
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Windows of noisy waves for tests, by seed. */
final class SeededContexts {

  private static final Duration STEP = Duration.ofMinutes(5);

  private SeededContexts() {}

  /** A window of {@code rows} steps; indicator {@code i} has level {@code i % 2}. */
  static ForecastContext of(int indicators, int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] columns = new double[indicators][rows];
    for (double[] column : columns) {
      double noise = 0;
      double period = 10 + random.nextInt(30);
      double size = 1 + 10 * random.nextDouble();
      for (int time = 0; time < rows; time++) {
        noise = 0.8 * noise + random.nextGaussian();
        column[time] = size * (20 + noise + 3 * Math.sin(time / period));
      }
    }
    return of(columns, seed);
  }

  /** A window of these columns; indicator {@code i} has level {@code i % 2}. */
  static ForecastContext of(double[][] columns, long seed) {
    List<Indicator> indicators =
        IntStream.range(0, columns.length)
            .mapToObj(index -> Indicator.gauge("indicator" + index, new Unit("1")))
            .toList();
    Map<String, Integer> levels = new TreeMap<>();
    for (int index = 0; index < columns.length; index++) {
      levels.put(indicators.get(index).name(), index % 2);
    }
    TimeGrid grid = new TimeGrid(Instant.EPOCH, STEP, columns[0].length);
    return new ForecastContext(
        IndicatorWindow.of(grid, indicators, columns), new IndicatorHierarchy(levels), seed);
  }

  /** Windows of 1, 2, … indicators and what came after them, encoded for training. */
  static EncodedBatch batch(NetworkShape shape, int windows, int rows, long seed) {
    List<ForecastOrigin> origins = new ArrayList<>();
    for (int index = 0; index < windows; index++) {
      ForecastContext whole = of(index + 1, rows + shape.steps(), seed + index);
      origins.add(ObservedRecord.of(whole).at(rows));
    }
    return new WindowEncoder(shape).encodeOrigins(origins, leads(shape.steps()));
  }

  /** Steps 1 to {@code steps}. */
  static List<Integer> leads(int steps) {
    return IntStream.rangeClosed(1, steps).boxed().toList();
  }
}
