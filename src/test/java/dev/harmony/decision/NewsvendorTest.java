package dev.harmony.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ReplicaBounds;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One step that an order reaches at once and where changes are free has a closed form: one replica
 * more is worth having while {@code price * P(R = n + 1) + 2 * P(R > n) > 1}.
 */
class NewsvendorTest {

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  /** Underage 2 - 1 and overage 1: the fractile is one half. */
  @ParameterizedTest
  @MethodSource("seeds")
  void withoutAPriceOfViolationsTheMedianIsCheapest(long seed) {
    Requirement requirement = random(seed);

    assertEquals(
        Math.min(requirement.maximum(), requirement.quantile(0.5, 0)),
        target(requirement, 0, OptionalDouble.empty()));
  }

  /**
   * A requirement uniform on {@code 1 .. most}: one more costs {@code 1 - price / most - 2 (most -
   * n) / most}, which is negative while {@code 2 n < most + price}.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 10, 17, 20, 50})
  void aUniformRequirementHasALinearAnswer(int price) {
    int most = 20;
    int[] counts = new int[most + 2];
    Arrays.fill(counts, 1, most + 1, 1);
    int expected = Math.min(most, (most + price + 1) / 2);

    assertEquals(
        expected,
        target(Requirement.ofCounts(new int[][] {counts}), price, OptionalDouble.empty()));
  }

  /**
   * A requirement of {@code n} with probability {@code 2^-n}: one more is worth having while {@code
   * 2^-n (price / 2 + 2) > 1}.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 10, 28, 29, 100, 1000})
  void aGeometricRequirementHasALogarithmicAnswer(int price) {
    int most = 20;
    int[] counts = new int[most + 2];
    for (int needed = 1; needed <= most; needed++) {
      counts[needed] = 1 << (most - needed);
    }
    counts[most + 1] = 1;
    int expected = 0;
    while (Math.pow(2, -expected) * (price / 2.0 + 2) > 1) {
      expected++;
    }

    assertEquals(
        expected,
        target(Requirement.ofCounts(new int[][] {counts}), price, OptionalDouble.empty()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aCapOnTheViolationProbabilityIsAQuantile(long seed) {
    Requirement requirement = random(seed);
    double cap = (seed % 10) / 20.0;
    int quantile = requirement.quantile(1 - cap, 0);
    int expected = Math.min(requirement.maximum(), quantile);

    assertEquals(expected, target(requirement, 0, OptionalDouble.of(cap)));
  }

  private static Requirement random(long seed) {
    Random random = new Random(seed);
    int[] counts = new int[3 + random.nextInt(30)];
    for (int path = 0; path < 501; path++) {
      counts[random.nextInt(counts.length)]++;
    }
    return Requirement.ofCounts(new int[][] {counts});
  }

  private static int target(Requirement requirement, double price, OptionalDouble cap) {
    PlanningProblem problem =
        new PlanningProblem(
            requirement,
            new FixedLeadTime(SmallProblem.STEP),
            0,
            SmallProblem.STEP,
            new ReplicaBounds(0, requirement.maximum()),
            new SwitchingCosts(0, 0),
            SmallProblem.MEAN_NEED,
            StepLimits.NONE,
            cap);
    ClusterState none = new ClusterState(0, 0, List.of(), 0);
    return problem.at(price).planFor(none, SmallProblem.NOW).target();
  }
}
