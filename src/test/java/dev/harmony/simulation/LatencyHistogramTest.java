package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyHistogramTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void quantilesAreAtMostAPercentTooHigh(long seed) {
    Random random = new Random(seed);
    LatencyHistogram histogram = new LatencyHistogram();
    double[] seconds = new double[1 + random.nextInt(2000)];
    Arrays.setAll(seconds, index -> Math.exp(3 * random.nextGaussian() - 2));
    Arrays.stream(seconds).forEach(histogram::add);
    Arrays.sort(seconds);
    for (double probability : new double[] {0.01, 0.5, 0.95, 0.99, 1}) {
      double exact = seconds[(int) Math.ceil(probability * seconds.length) - 1];
      double found = histogram.quantile(probability).orElseThrow();
      assertTrue(found >= exact - 1e-4 && found <= exact * 1.0101 + 1e-4, found + " " + exact);
    }
  }

  @Test
  void hasNoQuantileWhereRequestsNeverGotThere() {
    LatencyHistogram histogram = new LatencyHistogram();
    assertEquals(OptionalDouble.empty(), histogram.quantile(0.5));
    for (int index = 0; index < 95; index++) {
      histogram.add(1);
    }
    for (int index = 0; index < 5; index++) {
      histogram.addNever();
    }
    assertTrue(histogram.quantile(0.95).isPresent());
    assertEquals(OptionalDouble.empty(), histogram.quantile(0.96));
  }

  @Test
  void holdsTheShortestAndTheLongest() {
    LatencyHistogram histogram = new LatencyHistogram();
    histogram.add(0);
    assertEquals(OptionalDouble.of(0), histogram.quantile(1));
    histogram.add(1e9);
    assertEquals(86_400, histogram.quantile(1).orElseThrow(), 864);
  }
}
