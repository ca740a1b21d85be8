package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.workload.CostModel;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ServiceLevelObjective;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateSelectionTest {

  private static final double TOLERANCE = 0.01;

  private static CandidateSelection selection(double tolerance) {
    return new CandidateSelection(tolerance, 672, OptionalDouble.empty());
  }

  private static ErrorBudget realized(int violated, int judged) {
    return new ErrorBudget(List.of(new ErrorBudget.Hour(judged, violated)), ErrorBudget.Hour.EMPTY);
  }

  private static List<Shadow<?>> random(Random random) {
    List<Shadow<?>> shadows = new ArrayList<>();
    for (int index = 0; index < 12; index++) {
      shadows.add(Shadows.of(0.001 * random.nextInt(40), 10 + random.nextInt(8), 48));
    }
    return shadows;
  }

  private static double violated(List<Shadow<?>> shadows, int index) {
    return shadows.get(index).account().violationRatio();
  }

  private static double paid(List<Shadow<?>> shadows, int index) {
    return shadows.get(index).account().paid().value();
  }

  @Test
  void theCheapestOfThoseThatKeepThePromiseActs() {
    List<Shadow<?>> shadows =
        List.of(Shadows.of(0.03, 5, 9), Shadows.of(0.015, 8, 9), Shadows.of(0.002, 9, 9));
    assertEquals(List.of(1, 2, 0), selection(TOLERANCE).order(shadows, ErrorBudget.EMPTY));
  }

  @Test
  void elseTheOneThatViolatesLeast() {
    List<Shadow<?>> shadows =
        List.of(Shadows.of(0.3, 5, 9), Shadows.of(0.1, 8, 9), Shadows.of(0.1, 7, 9));
    assertEquals(List.of(2, 1, 0), selection(TOLERANCE).order(shadows, ErrorBudget.EMPTY));
  }

  /** Allowed is {@code clip(2 tolerance - realized, 0.3 tolerance, 2 tolerance)}. */
  @ParameterizedTest
  @CsvSource({"0, 0.02", "50, 0.015", "100, 0.01", "150, 0.005", "170, 0.003", "9000, 0.003"})
  void whatIsAllowedIsWhatTheBudgetLeaves(int violated, double allowed) {
    assertEquals(allowed, selection(TOLERANCE).allowed(realized(violated, 10_000)), 1e-12);
  }

  @Test
  void steersByThreeDaysAndReportsTheWholeWindow() {
    List<ErrorBudget.Hour> hours = new ArrayList<>();
    hours.add(new ErrorBudget.Hour(60, 60));
    for (int hour = 0; hour < 72; hour++) {
      hours.add(new ErrorBudget.Hour(60, 0));
    }
    BudgetStatus status =
        selection(TOLERANCE).status(new ErrorBudget(hours, ErrorBudget.Hour.EMPTY));
    assertEquals(2 * TOLERANCE, status.allowedRatio());
    assertEquals(1 / 73.0, status.realizedRatio(), 1e-12);
    assertEquals(1 - 100 / 73.0, status.remainingRatio(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"PT1H, 1", "PT90M, 2", "P1D, 24", "P3D, 72", "P28D, 672"})
  void reportsTheWindowOfThePolicyHoweverShort(Duration window, int hours) {
    CandidateSelection selection = CandidateSelection.of(budgeted(window));
    ErrorBudget budget = ErrorBudget.EMPTY;
    for (int hour = 0; hour < 672; hour++) {
      budget = selection.closeHour(budget.with(hour < 672 - hours));
    }
    assertEquals(0, selection.status(budget).realizedRatio());
    double steered = Math.max(0, 72 - hours) / 72.0;
    assertEquals(steered, budget.realizedRatio(72), 1e-12, "three days are kept to steer");
  }

  private static ScalingPolicy budgeted(Duration window) {
    ScalingPolicy policy = Services.POLICY;
    return new ScalingPolicy(
        policy.key(),
        policy.bounds(),
        policy.mode(),
        policy.indicators(),
        List.of(
            new ServiceLevelObjective(
                Optional.empty(), 1 - TOLERANCE, window, OptionalDouble.empty())),
        policy.cost(),
        policy.forecast(),
        policy.capacity(),
        policy.startup(),
        policy.gpusPerReplica(),
        policy.behavior());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theBestIsFoundByLookingAtEach(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<Shadow<?>> shadows = random(random);
      ErrorBudget budget = realized(random.nextInt(300), 10_000);
      double allowed = selection(TOLERANCE).allowed(budget);
      int best = selection(TOLERANCE).order(shadows, budget).get(0);
      boolean keeps = violated(shadows, best) <= allowed;
      for (int other = 0; other < shadows.size(); other++) {
        boolean otherKeeps = violated(shadows, other) <= allowed;
        assertTrue(keeps || !otherKeeps);
        assertTrue(
            !keeps || !otherKeeps || paid(shadows, best) <= paid(shadows, other),
            "a cheaper one keeps the promise");
        assertTrue(keeps || violated(shadows, best) <= violated(shadows, other));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whoToleratesMoreNeverPaysMore(long seed) {
    Random random = new Random(seed);
    List<Shadow<?>> shadows = random(random);
    ErrorBudget budget = realized(random.nextInt(200), 10_000);
    double dearest = Double.POSITIVE_INFINITY;
    for (double tolerance = 0.001; tolerance < 0.1; tolerance *= 1.2) {
      int best = selection(tolerance).order(shadows, budget).get(0);
      if (violated(shadows, best) <= selection(tolerance).allowed(budget)) {
        assertTrue(paid(shadows, best) <= dearest);
        dearest = paid(shadows, best);
      }
    }
    assertTrue(dearest < Double.POSITIVE_INFINITY);
  }

  @Test
  void aPriceOfViolationsIsWeighedInsteadOfSteering() {
    List<Shadow<?>> shadows =
        List.of(Shadows.of(0.3, 5, 9), Shadows.of(0.1, 8, 9), Shadows.of(0, 14, 9));
    ErrorBudget spent = realized(5000, 10_000);
    assertEquals(List.of(0, 1, 2), priced(10).order(shadows, spent));
    assertEquals(List.of(1, 0, 2), priced(30).order(shadows, spent));
    assertEquals(List.of(2, 1, 0), priced(100).order(shadows, spent));
  }

  private static CandidateSelection priced(double price) {
    return new CandidateSelection(TOLERANCE, 672, OptionalDouble.of(price));
  }

  @Test
  void takesItsNumbersFromThePolicy() {
    CandidateSelection plain = CandidateSelection.of(Services.policy("strict", 0.995));
    assertEquals(0.005, plain.tolerance(), 1e-12);
    assertEquals(28 * 24, plain.budgetHours());
    assertEquals(OptionalDouble.empty(), plain.price());
    ScalingPolicy policy = Services.POLICY;
    ScalingPolicy priced =
        new ScalingPolicy(
            policy.key(),
            policy.bounds(),
            policy.mode(),
            policy.indicators(),
            policy.objectives(),
            new CostModel(2.5, OptionalDouble.of(100), 0),
            policy.forecast(),
            policy.capacity(),
            policy.startup(),
            4,
            policy.behavior());
    assertEquals(10, CandidateSelection.of(priced).price().orElseThrow(), 1e-12);
  }
}
