package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBudgetTest {

  private static ErrorBudget hour(ErrorBudget before, int judged, int violated) {
    ErrorBudget budget = before;
    for (int step = 0; step < judged; step++) {
      budget = budget.with(step < violated);
    }
    return budget.closeHour(1000);
  }

  @Test
  void nothingJudgedIsNothingViolated() {
    assertEquals(0, ErrorBudget.EMPTY.realizedRatio(72));
    assertEquals(0, ErrorBudget.EMPTY.closeHour(72).realizedRatio(72));
  }

  @Test
  void countsTheHourThatGoesOn() {
    ErrorBudget budget = ErrorBudget.EMPTY.with(true).with(false).with(false).with(false);
    assertEquals(0.25, budget.realizedRatio(72));
    assertEquals(0.25, budget.closeHour(72).realizedRatio(72));
  }

  @Test
  void weighsAnHourByItsJudgedSteps() {
    ErrorBudget budget = hour(hour(ErrorBudget.EMPTY, 60, 0), 20, 20);
    assertEquals(20 / 80.0, budget.realizedRatio(72));
  }

  @Test
  void looksBackAsFarAsItIsAsked() {
    ErrorBudget budget = hour(hour(hour(ErrorBudget.EMPTY, 60, 60), 60, 6), 60, 0);
    assertEquals(0, budget.realizedRatio(1));
    assertEquals(6 / 120.0, budget.realizedRatio(2));
    assertEquals(66 / 180.0, budget.realizedRatio(3));
    assertEquals(66 / 180.0, budget.realizedRatio(99));
    assertEquals(1 / 61.0, budget.with(true).realizedRatio(1));
  }

  @Test
  void keepsNoMoreHoursThanItsWindow() {
    ErrorBudget budget = ErrorBudget.EMPTY;
    for (int hour = 0; hour < 200; hour++) {
      budget = budget.with(hour < 100).closeHour(72);
    }
    assertEquals(72, budget.closed().size());
    assertEquals(0, budget.realizedRatio(1000));
  }

  @Test
  void anHourWithoutMetricsCountsAsTimeThatPassed() {
    ErrorBudget budget = hour(ErrorBudget.EMPTY, 60, 60);
    for (int hour = 0; hour < 3; hour++) {
      budget = budget.closeHour(3);
    }
    assertEquals(0, budget.realizedRatio(3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void agreesWithCountingTheSteps(long seed) {
    Random random = new Random(seed);
    ErrorBudget budget = ErrorBudget.EMPTY;
    List<List<Boolean>> hours = new ArrayList<>(List.of(new ArrayList<>()));
    for (int step = 0; step < 2000; step++) {
      boolean violated = random.nextInt(10) == 0;
      budget = budget.with(violated);
      hours.get(hours.size() - 1).add(violated);
      if (random.nextInt(25) == 0) {
        budget = budget.closeHour(20);
        hours.add(new ArrayList<>());
      }
    }
    for (int window : new int[] {1, 5, 20}) {
      List<Boolean> recent =
          hours.subList(Math.max(0, hours.size() - 1 - window), hours.size()).stream()
              .flatMap(List::stream)
              .toList();
      double violated = recent.stream().filter(each -> each).count();
      assertEquals(violated / recent.size(), budget.realizedRatio(window), 1e-12);
    }
  }
}
