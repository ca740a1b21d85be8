package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SteeringTest {

  private static final CandidateSelection SELECTION =
      new CandidateSelection(0.01, 72, OptionalDouble.empty());

  private static List<Shadow<?>> shadows(int hours, double reactive, double first, double second) {
    return List.of(
        Shadows.of(0, reactive, hours), Shadows.of(0, first, hours), Shadows.of(0, second, hours));
  }

  @Test
  void beginsWithAForecastThatHasWonNothing() {
    Steering steering = Steering.ofUntried(3, 7);
    assertEquals(1, steering.leader());
    assertFalse(steering.promoted());
    assertEquals(List.of(1, 2, 3), steering.ranks());
    assertEquals(7, steering.ready());
    assertEquals(ErrorBudget.EMPTY, steering.budget());
  }

  @Test
  void theBestOfTheHourLeads() {
    Steering steering = Steering.ofUntried(3, 7).closeHour(SELECTION, shadows(1, 9, 8, 5));
    assertEquals(2, steering.leader());
    assertEquals(List.of(3, 2, 1), steering.ranks());
    assertEquals(1, steering.closeHour(SELECTION, shadows(2, 9, 4, 5)).leader());
  }

  @Test
  void theReactiveRuleNeverLeadsItself() {
    Steering steering = Steering.ofUntried(3, 7).closeHour(SELECTION, shadows(99, 3, 8, 5));
    assertEquals(2, steering.leader());
    assertEquals(List.of(1, 3, 2), steering.ranks());
    assertFalse(steering.promoted());
  }

  @Test
  void aWinPromotesAfterADay() {
    Steering untried = Steering.ofUntried(3, 7);
    assertFalse(untried.closeHour(SELECTION, shadows(23, 9, 8, 5)).promoted());
    assertTrue(untried.closeHour(SELECTION, shadows(24, 9, 8, 5)).promoted());
    assertFalse(untried.closeHour(SELECTION, shadows(24, 3, 8, 5)).promoted());
  }

  @Test
  void aPromotionIsForGood() {
    Steering promoted = Steering.ofUntried(3, 7).closeHour(SELECTION, shadows(24, 9, 8, 5));
    assertTrue(promoted.closeHour(SELECTION, shadows(25, 3, 8, 5)).promoted());
  }

  @Test
  void anHourOfTheBudgetEndsWithIt() {
    ErrorBudget budget = ErrorBudget.EMPTY.with(true).with(false);
    Steering steering = Steering.ofUntried(3, 7).withBudget(budget);
    ErrorBudget after = steering.closeHour(SELECTION, shadows(1, 9, 8, 5)).budget();
    assertEquals(List.of(new ErrorBudget.Hour(2, 1)), after.closed());
    assertEquals(ErrorBudget.Hour.EMPTY, after.open());
  }

  @Test
  void whatWasViolatedTightensTheChoice() {
    List<Shadow<?>> shadows =
        List.of(Shadows.of(0, 9, 48), Shadows.of(0.012, 4, 48), Shadows.of(0.002, 6, 48));
    ErrorBudget spent = ErrorBudget.EMPTY;
    for (int step = 0; step < 100; step++) {
      spent = spent.with(step < 2);
    }
    Steering steering = Steering.ofUntried(3, 7);
    assertEquals(1, steering.closeHour(SELECTION, shadows).leader());
    assertEquals(2, steering.withBudget(spent).closeHour(SELECTION, shadows).leader());
  }
}
