package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadowAccountTest {

  private static final int DAY_OF_STEPS = 1440;

  private static ShadowAccount hours(ShadowAccount from, int hours, int violated, double paid) {
    ShadowAccount account = from;
    for (int hour = 0; hour < hours; hour++) {
      account = account.with(new ShadowAccount.Block(60, 60, violated, 60 * paid)).closeHour();
    }
    return account;
  }

  @Test
  void beginsWithADayOfWhatIsExpected() {
    ShadowAccount account = ShadowAccount.ofExpected(0.05);
    assertEquals(0.05, account.violationRatio(), 1e-12);
    assertEquals(0, account.paid().value());
    assertEquals(0, account.hours());
    double kept = Math.pow(0.5, 1 / 36.0) * DAY_OF_STEPS;
    ShadowAccount after = hours(account, 1, 0, 7);
    assertEquals(0.05 * kept / (kept + 60), after.shortViolation().value(), 1e-12);
    assertEquals(7, after.paid().value(), 1e-12);
    assertEquals(1, after.hours());
  }

  @Test
  void anOpenHourDoesNotCountYet() {
    ShadowAccount account =
        ShadowAccount.ofExpected(0).with(new ShadowAccount.Block(60, 60, 60, 600));
    assertEquals(0, account.violationRatio());
    assertTrue(account.closeHour().violationRatio() > 0.03);
    assertEquals(ShadowAccount.Block.EMPTY, account.closeHour().open());
  }

  @Test
  void theShortMemoryNoticesTroubleFirst() {
    ShadowAccount account = hours(ShadowAccount.ofExpected(0), 1000, 0, 5);
    account = hours(account, 12, 30, 5);
    assertTrue(account.shortViolation().value() > account.longViolation().value());
    assertEquals(account.shortViolation().value(), account.violationRatio());
  }

  @Test
  void theLongMemoryRemembersRareTrouble() {
    ShadowAccount account = hours(ShadowAccount.ofExpected(0), 24, 30, 5);
    account = hours(account, 96, 0, 5);
    assertTrue(account.longViolation().value() > account.shortViolation().value());
    assertEquals(account.longViolation().value(), account.violationRatio());
  }

  @Test
  void weighsViolationsByJudgedStepsAndCostByAllSteps() {
    ShadowAccount account =
        ShadowAccount.ofExpected(0)
            .with(new ShadowAccount.Block(60, 0, 0, 300))
            .closeHour()
            .with(new ShadowAccount.Block(60, 30, 30, 600))
            .closeHour();
    double hour = Math.pow(0.5, 1 / 168.0);
    double prior = hour * hour * DAY_OF_STEPS;
    assertEquals(30 / (prior + 30), account.longViolation().value(), 1e-12);
    assertEquals((hour * 300 + 600) / (hour * 60 + 60), account.paid().value(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 36, 168})
  void itsHalfLivesAreAWeekAndADayAndAHalf(int hours) {
    ShadowAccount account = hours(ShadowAccount.ofExpected(0), 1, 60, 1);
    ShadowAccount later = account;
    for (int hour = 0; hour < hours; hour++) {
      later = later.closeHour();
    }
    assertEquals(
        Math.pow(0.5, hours / 36.0) * account.shortViolation().sum(),
        later.shortViolation().sum(),
        1e-9);
    assertEquals(
        Math.pow(0.5, hours / 168.0) * account.longViolation().sum(),
        later.longViolation().sum(),
        1e-9);
  }
}
