package dev.harmony.flow.training;

import static dev.harmony.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.series.IndicatorWindow;
import org.junit.jupiter.api.Test;

class DataSplitTest {
  private static final DataSplit SPLIT = new DataSplit(0.7, 0.1);

  @Test
  void keepsTheEndUnseenAndTheEndOfTheRestToValidate() {
    assertEquals(7000, SPLIT.seen(10_000));
    assertEquals(6300, SPLIT.learnt(10_000));
    assertEquals(0, SPLIT.seen(1));
  }

  @Test
  void whatMayNotBeSeenIsNotInTheRecord() {
    IndicatorWindow whole = Autoregression.window(100, 1);
    TrainingRecord record = TrainingRecord.of("law", whole, SPLIT).orElseThrow();
    assertEquals(70, record.observed().window().length());
    assertEquals(63, record.learnt());
    assertThrows(IndexOutOfBoundsException.class, () -> record.observed().window().value(70, 0));
  }

  @Test
  void refusesSharesOutOfRange() {
    assertRefused("seen must be above 0 and at most 1, but is 0.0", () -> new DataSplit(0, 0.1));
    assertRefused(
        "validated must be at least 0 and below 1, but is 1.0", () -> new DataSplit(1, 1));
  }
}
