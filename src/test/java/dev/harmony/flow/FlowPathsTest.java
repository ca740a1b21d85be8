package dev.harmony.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.series.Indicator;
import dev.harmony.series.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowPathsTest {

  /** Names that differ by one in their hash once had the same noise, one place apart. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, -1})
  void noiseOfNeighbouringNamesAndSeedsSharesNoValue(long seed) {
    Set<Double> first = draws(seed, "c00").boxed().collect(Collectors.toSet());
    assertFalse(draws(seed, "c01").anyMatch(first::contains));
    assertFalse(draws(seed + 1, "c00").anyMatch(first::contains));
  }

  @Test
  void noiseIsThatOfSeedAndName() {
    assertArrayEquals(draws(3, "c00").toArray(), draws(3, "c00").toArray());
  }

  @Test
  void driversComeFirstAndLevelsStayAsTheyAre() {
    List<Indicator> indicators =
        Stream.of("z", "a", "root", "leaf", "b")
            .map(name -> Indicator.gauge(name, Unit.DIMENSIONLESS))
            .toList();
    IndicatorHierarchy hierarchy =
        new IndicatorHierarchy(Map.of("z", 1, "a", 1, "root", 0, "leaf", 2, "b", 0));
    int[] order = FlowPaths.order(indicators, hierarchy);
    assertArrayEquals(new int[] {2, 4, 0, 1, 3}, order, Arrays.toString(order));
  }

  private static DoubleStream draws(long seed, String name) {
    SplittableRandom random = FlowPaths.random(seed, name);
    return DoubleStream.generate(random::nextGaussian).limit(2000);
  }
}
