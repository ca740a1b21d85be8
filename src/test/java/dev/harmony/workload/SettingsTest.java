package dev.harmony.workload;

import static dev.harmony.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the parts of a policy refuse, in words that name the part, its value and what is allowed.
 */
class SettingsTest {

  @ParameterizedTest
  @CsvSource({"1, 5, 0, 1", "1, 5, 1, 1", "1, 5, 3, 3", "1, 5, 5, 5", "1, 5, 9, 5", "0, 2, -4, 0"})
  void boundsClampToTheNearestAllowed(int minimum, int maximum, int replicas, int clamped) {
    assertEquals(clamped, new ReplicaBounds(minimum, maximum).clamp(replicas));
  }

  @Test
  void boundsAreOrderedAndAllowAReplica() {
    assertRefused("minimum must not be negative, but is -1", () -> new ReplicaBounds(-1, 4));
    assertRefused("maximum must be at least 1, but is 0", () -> new ReplicaBounds(0, 0));
    assertRefused("maximum must be at least 3, but is 2", () -> new ReplicaBounds(3, 2));
    assertEquals(3, new ReplicaBounds(3, 3).maximum());
  }

  @Test
  void anObjectivePromisesAShareOverSomeTime() {
    assertEquals(0.05, ServiceLevelObjective.ofCapacity(0.95).violationTolerance(), 1e-12);
    assertRefused(
        "target must lie in (0, 1), but is 1.0", () -> ServiceLevelObjective.ofCapacity(1));
    assertRefused(
        "target must lie in (0, 1), but is NaN",
        () -> ServiceLevelObjective.ofCapacity(Double.NaN));
    assertRefused(
        "maximumViolationProbability must lie in (0, 1), but is 0.0",
        () -> objective(Duration.ofDays(1), OptionalDouble.of(0)));
    assertRefused(
        "budgetWindow must be positive, but is PT0S",
        () -> objective(Duration.ZERO, OptionalDouble.empty()));
  }

  private static ServiceLevelObjective objective(Duration window, OptionalDouble cap) {
    return new ServiceLevelObjective(Optional.empty(), 0.99, window, cap);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -2, Double.NaN, Double.POSITIVE_INFINITY})
  void pricesCapacitiesAndThresholdsArePositiveAndFinite(double value) {
    assertRefused(
        "gpuHourPrice must be positive and finite, but is " + value,
        () -> new CostModel(value, OptionalDouble.empty(), 0));
    assertRefused(
        "perReplica must be positive, but is " + value,
        () -> new CapacitySettings(ParameterSource.DECLARED, value));
    assertRefused(
        "threshold must be positive, but is " + value,
        () -> new LatencyThreshold("latency", value));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void penaltiesAreFiniteAndNotNegative(double value) {
    assertRefused(
        "violationPenaltyPerHour must be finite and not negative, but is " + value,
        () -> new CostModel(1, OptionalDouble.of(value), 0));
    assertRefused(
        "churnPenaltyPerReplica must be finite and not negative, but is " + value,
        () -> new CostModel(1, OptionalDouble.empty(), value));
  }

  @Test
  void startsTakeTime() {
    assertRefused(
        "median must be positive, but is PT0S",
        () -> startup(Duration.ZERO, Duration.ofMinutes(1)));
    assertRefused(
        "percentile95 must be at least the median PT2M, but is PT1M",
        () -> startup(Duration.ofMinutes(2), Duration.ofMinutes(1)));
    assertEquals(
        Duration.ofMinutes(2),
        startup(Duration.ofMinutes(2), Duration.ofMinutes(2)).percentile95());
  }

  private static StartupSettings startup(Duration median, Duration percentile95) {
    return new StartupSettings(ParameterSource.DECLARED, median, percentile95);
  }

  @Test
  void aForecastLooksAheadAndBack() {
    Duration minute = Duration.ofMinutes(1);
    assertRefused(
        "horizon must be positive, but is PT0S",
        () -> new ForecastSettings(Optional.of(Duration.ZERO), minute, minute, Trust.GATED));
    assertRefused(
        "resolution must be positive, but is PT-1M",
        () -> new ForecastSettings(Optional.empty(), minute.negated(), minute, Trust.GATED));
    assertRefused(
        "historyWindow must be positive, but is PT0S",
        () -> new ForecastSettings(Optional.empty(), minute, Duration.ZERO, Trust.GATED));
  }
}
