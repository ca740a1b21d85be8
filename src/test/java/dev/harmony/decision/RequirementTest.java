package dev.harmony.decision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.capacity.CapacityPosterior;
import dev.harmony.capacity.DeclaredCapacity;
import dev.harmony.forecast.Forecast;
import dev.harmony.series.Indicator;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTest {

  private static final Indicator CONTEXT = Indicator.gauge("context", Unit.DIMENSIONLESS);
  private static final Indicator DEMAND = Indicator.gauge("demand", Unit.REQUESTS_PER_SECOND);

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.1, 0.3, 1.7, 1e-3, 123.456, 1e9})
  void aWholeMultipleOfTheCapacityNeedsNoMore(double capacity) {
    for (int replicas = 0; replicas <= 3000; replicas++) {
      assertEquals(replicas, Requirement.replicas(replicas * capacity, capacity, 5000));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.1, 0.3, 1.7, 1e-3, 123.456, 1e9})
  void aLittleMoreThanAMultipleNeedsOneMore(double capacity) {
    for (int replicas = 0; replicas <= 3000; replicas++) {
      assertEquals(
          replicas + 1, Requirement.replicas((replicas + 1e-6) * capacity, capacity, 5000));
    }
  }

  @Test
  void noDemandNeedsNothing() {
    assertEquals(0, Requirement.replicas(0, 3, 5));
    assertEquals(0, Requirement.replicas(-0.0, 3, 5));
    assertEquals(0, Requirement.replicas(-7, 3, 5));
    assertEquals(0, Requirement.replicas(Double.NEGATIVE_INFINITY, 3, 5));
  }

  @Test
  void anyDemandBeyondTheMaximumNeedsOneMoreThanIt() {
    assertEquals(5, Requirement.replicas(15, 3, 5));
    assertEquals(6, Requirement.replicas(15.1, 3, 5));
    assertEquals(6, Requirement.replicas(1e300, 3, 5));
    assertEquals(6, Requirement.replicas(Double.POSITIVE_INFINITY, 3, 5));
    assertEquals(6, Requirement.replicas(1, Double.MIN_VALUE, 5));
  }

  @Test
  void refusesADemandThatIsNoNumberAndACapacityOfNothing() {
    assertThrows(IllegalArgumentException.class, () -> Requirement.replicas(Double.NaN, 3, 5));
    assertThrows(IllegalArgumentException.class, () -> Requirement.replicas(1, 0, 5));
    assertThrows(IllegalArgumentException.class, () -> Requirement.replicas(1, -2, 5));
    assertThrows(IllegalArgumentException.class, () -> Requirement.replicas(1, Double.NaN, 5));
  }

  @Test
  void countsThePathsOfOneIndicator() {
    Forecast forecast =
        Forecast.of(
            new TimeGrid(SmallProblem.NOW, SmallProblem.STEP, 2),
            List.of(CONTEXT, DEMAND),
            new double[][][] {{{9, 9, 9, 9}, {0, 10, 10.5, 25}}, {{9, 9, 9, 9}, {41, 40, 30, 29}}});

    Requirement requirement = Requirement.of(forecast, 1, new DeclaredCapacity(10), 3);

    assertArrayEquals(new int[][] {{1, 1, 1, 1, 0}, {0, 0, 0, 2, 2}}, requirement.counts());
    assertEquals(4, requirement.paths());
    assertEquals(2, requirement.steps());
    assertEquals(3, requirement.maximum());
    assertEquals(3, requirement.largest());
    assertEquals(0.75, requirement.exceedance(0, 0));
    assertEquals(0, requirement.exceedance(0, 3));
    assertEquals(1, requirement.exceedance(1, 2));
    assertEquals(0.5, requirement.exceedance(1, 3));
    assertEquals(0, requirement.exceedance(1, 4));
  }

  @Test
  void eachPathHasItsOwnDrawOfTheCapacity() {
    CapacityPosterior uniform = probability -> 8 * probability;
    Forecast forecast =
        Forecast.of(
            new TimeGrid(SmallProblem.NOW, SmallProblem.STEP, 1),
            List.of(DEMAND),
            new double[][][] {{{6, 6, 6, 6}}});

    // Draws 1, 3, 5, 7 of what one replica serves: 6, 2, 2 and 1 replicas.
    assertArrayEquals(
        new int[][] {{0, 1, 2, 0, 0, 0, 1, 0}}, Requirement.of(forecast, 0, uniform, 6).counts());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void exceedanceAndQuantileAgreeWithTheSortedPaths(long seed) {
    Random random = new Random(seed);
    int maximum = random.nextInt(12);
    int[] needs = random.ints(1 + random.nextInt(60), 0, maximum + 2).sorted().toArray();
    int[][] counts = new int[1][maximum + 2];
    Arrays.stream(needs).forEach(need -> counts[0][need]++);
    Requirement requirement = Requirement.ofCounts(counts);

    for (int replicas = 0; replicas <= maximum; replicas++) {
      int enough = replicas;
      long above = Arrays.stream(needs).filter(need -> need > enough).count();
      assertEquals((double) above / needs.length, requirement.exceedance(0, replicas));
    }
    for (int rank = 1; rank <= needs.length; rank++) {
      assertEquals(needs[rank - 1], requirement.quantile((double) rank / needs.length, 0));
    }
    assertEquals(0, requirement.quantile(0, 0));
    assertEquals(Math.min(maximum, needs[needs.length - 1]), requirement.largest());
  }

  @Test
  void countsAreCopiedInAndOut() {
    int[][] counts = {{1, 2, 3}};
    Requirement requirement = Requirement.ofCounts(counts);
    counts[0][0] = 99;
    requirement.counts()[0][1] = 99;

    assertArrayEquals(new int[][] {{1, 2, 3}}, requirement.counts());
  }

  @Test
  void refusesCountsThatDescribeNoPaths() {
    refuses(new int[][] {});
    refuses(new int[][] {{5}});
    refuses(new int[][] {{0, 0, 0}});
    refuses(new int[][] {{3, -1, 0}});
    refuses(new int[][] {{1, 1, 0}, {1, 1, 1}});
    refuses(new int[][] {{1, 1, 0}, {1, 1}});
  }

  @Test
  void refusesStepsAndProbabilitiesThatAreNone() {
    Requirement requirement = Requirement.ofCounts(new int[][] {{1, 2, 3}});

    assertThrows(IndexOutOfBoundsException.class, () -> requirement.exceedance(1, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> requirement.exceedance(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> requirement.quantile(1.01, 0));
    assertThrows(IllegalArgumentException.class, () -> requirement.quantile(Double.NaN, 0));
  }

  private static void refuses(int[][] counts) {
    assertThrows(IllegalArgumentException.class, () -> Requirement.ofCounts(counts));
  }
}
