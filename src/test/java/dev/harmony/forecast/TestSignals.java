package dev.harmony.forecast;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Windows of one indicator for tests; they begin at the epoch, so that steps count from zero. */
final class TestSignals {

  static final Indicator DEMAND = Indicator.gauge("demand", Unit.REQUESTS_PER_SECOND);
  static final Duration MINUTE = Duration.ofMinutes(1);

  private TestSignals() {}

  static IndicatorWindow window(double... values) {
    return window(MINUTE, values);
  }

  static IndicatorWindow window(Duration step, double... values) {
    TimeGrid grid = new TimeGrid(Instant.EPOCH, step, values.length);
    return IndicatorWindow.of(grid, List.of(DEMAND), new double[][] {values});
  }

  static Signal of(double... values) {
    return new Signal(window(values), 0);
  }

  static OnlinePool pool(Horizon horizon, int paths) {
    return new OnlinePool(PoolComposition.quick(horizon), horizon, paths, Duration.ofDays(14));
  }

  /** Positive noise around a level that wanders, with a share of steps not observed. */
  static double[] wandering(long seed, int length, double missing) {
    Random random = new Random(seed);
    double[] values = new double[length];
    double level = 20;
    for (int step = 0; step < length; step++) {
      level = Math.max(0, level + random.nextGaussian());
      boolean seen = random.nextDouble() >= missing;
      values[step] = seen ? Math.max(0, level + 2 * random.nextGaussian()) : Double.NaN;
    }
    return values;
  }

  /** A copy of {@code values} with every value after {@code step} replaced by noise and gaps. */
  static double[] disturbedAfter(int step, double[] values, long seed) {
    Random random = new Random(seed);
    double[] disturbed = values.clone();
    for (int later = step + 1; later < disturbed.length; later++) {
      disturbed[later] = random.nextInt(4) == 0 ? Double.NaN : 1000 * random.nextDouble();
    }
    return disturbed;
  }
}
