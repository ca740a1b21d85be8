package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.series.Indicator;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastTest {

  private static final Indicator OTHER = Indicator.gauge("other", Unit.DIMENSIONLESS);

  private static TimeGrid grid(int steps) {
    return new TimeGrid(Instant.EPOCH, TestSignals.MINUTE, steps);
  }

  /** A forecast of the demand, shape {@code [step][path]}. */
  private static Forecast of(double[]... paths) {
    double[][][] samples =
        Arrays.stream(paths).map(step -> new double[][] {step}).toArray(double[][][]::new);
    return Forecast.of(grid(paths.length), List.of(TestSignals.DEMAND), samples);
  }

  private static void refuses(TimeGrid grid, List<Indicator> indicators, double[][][] samples) {
    assertThrows(IllegalArgumentException.class, () -> Forecast.of(grid, indicators, samples));
  }

  @Test
  void keepsEachSampleInItsPlace() {
    double[][][] samples = {{{1, 2, 3}, {4, 5, 6}}, {{7, 8, 9}, {10, 11, 12}}};
    Forecast forecast = Forecast.of(grid(2), List.of(TestSignals.DEMAND, OTHER), samples);
    assertEquals(3, forecast.paths());
    assertEquals(2, forecast.steps());
    assertEquals(11, forecast.value(1, 1, 1));
    assertEquals(9, forecast.value(2, 1, 0));
    assertArrayEquals(new double[] {4, 5, 6}, forecast.marginal(0, 1));
    assertEquals(List.of(TestSignals.DEMAND, OTHER), forecast.indicators());
  }

  @Test
  void doesNotChangeWithWhatItWasMadeFromOrGaveAway() {
    double[][][] samples = {{{1, 2}}};
    Forecast forecast = Forecast.of(grid(1), List.of(TestSignals.DEMAND), samples);
    samples[0][0][0] = 99;
    forecast.marginal(0, 0)[1] = 99;
    assertArrayEquals(new double[] {1, 2}, forecast.marginal(0, 0));
  }

  @Test
  void aQuantileIsTheSmallestSampleThatTheShareStaysAtOrBelow() {
    Forecast forecast = of(new double[] {40, 10, 30, 20});
    assertEquals(10, forecast.quantile(0, 0, 0));
    assertEquals(10, forecast.quantile(0.25, 0, 0));
    assertEquals(20, forecast.quantile(0.26, 0, 0));
    assertEquals(20, forecast.quantile(0.5, 0, 0));
    assertEquals(40, forecast.quantile(1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> forecast.quantile(1.1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> forecast.quantile(Double.NaN, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 10, 64, 100, 600})
  void aQuantileIsExactAtEveryWholeShare(int paths) {
    double[] samples = new double[paths];
    for (int path = 0; path < paths; path++) {
      samples[path] = paths - path;
    }
    Forecast forecast = of(samples);
    for (int share = 1; share <= paths; share++) {
      assertEquals(share, forecast.quantile((double) share / paths, 0, 0));
    }
    for (int percent = 1; percent <= 100 && paths % 100 == 0; percent++) {
      assertEquals(percent * paths / 100.0, forecast.quantile(percent / 100.0, 0, 0));
      assertEquals(percent * paths / 100.0, forecast.quantile(1 - (1 - percent / 100.0), 0, 0));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aQuantileCoversItsShare(long seed) {
    Random random = new Random(seed);
    double[] samples = random.ints(37, 0, 12).asDoubleStream().toArray();
    Forecast forecast = of(samples);
    for (double probability = 0; probability <= 1; probability += 0.013) {
      double quantile = forecast.quantile(probability, 0, 0);
      long atOrBelow = Arrays.stream(samples).filter(each -> each <= quantile).count();
      long below = Arrays.stream(samples).filter(each -> each < quantile).count();
      assertTrue(atOrBelow >= probability * samples.length - 1e-6);
      assertTrue(below <= probability * samples.length + 1e-6);
    }
  }

  @Test
  void movesOnByDroppingItsFirstStepAndRepeatingTheLast() {
    Forecast forecast = of(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6});
    Forecast moved = forecast.movedOn();
    assertEquals(Instant.EPOCH.plusSeconds(60), moved.grid().start());
    assertEquals(3, moved.steps());
    assertArrayEquals(new double[] {3, 4}, moved.marginal(0, 0));
    assertArrayEquals(new double[] {5, 6}, moved.marginal(1, 0));
    assertArrayEquals(new double[] {5, 6}, moved.marginal(2, 0));
    assertArrayEquals(new double[] {1, 2}, forecast.marginal(0, 0));
    assertArrayEquals(new double[] {5, 6}, moved.movedOn().movedOn().marginal(0, 0));
  }

  @Test
  void aSingleStepMovesOnToItself() {
    Forecast moved = of(new double[] {1, 2}).movedOn();
    assertArrayEquals(new double[] {1, 2}, moved.marginal(0, 0));
    assertEquals(Instant.EPOCH.plusSeconds(60), moved.grid().start());
  }

  @Test
  void refusesWrongShapes() {
    List<Indicator> demand = List.of(TestSignals.DEMAND);
    refuses(grid(0), demand, new double[0][][]);
    refuses(grid(2), demand, new double[][][] {{{1}}});
    refuses(grid(1), List.of(), new double[][][] {{{1}}});
    refuses(grid(1), List.of(), new double[][][] {{}});
    refuses(grid(1), demand, new double[][][] {{}});
    refuses(grid(1), demand, new double[][][] {{{1}, {2}}});
    refuses(grid(1), demand, new double[][][] {{{}}});
    refuses(grid(2), demand, new double[][][] {{{1, 2}}, {{1}}});
  }

  @Test
  void refusesWhatIsNotFinite() {
    refuses(grid(1), List.of(TestSignals.DEMAND), new double[][][] {{{1, Double.NaN}}});
    refuses(grid(1), List.of(TestSignals.DEMAND), new double[][][] {{{Double.POSITIVE_INFINITY}}});
  }

  @Test
  void refusesIndicesOutside() {
    Forecast forecast = of(new double[] {1, 2});
    assertThrows(IndexOutOfBoundsException.class, () -> forecast.value(2, 0, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> forecast.value(0, 1, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> forecast.value(0, 0, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> forecast.marginal(-1, 0));
  }
}
