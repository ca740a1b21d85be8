package dev.harmony.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0|0.0", "812.34|812.3", "1812.34|1,812.3", "12345.6|12,346", "-3.25|-3.3"})
  void anAmountHasADecimalUpToTenThousand(double value, String text) {
    assertEquals(text, Numerals.amount(value));
  }

  @ParameterizedTest
  @CsvSource({"0,0.00 %", "0.0082,0.82 %", "0.09949,9.95 %", "0.1234,12.3 %", "1,100.0 %"})
  void aSmallShareHasTwoDecimals(double share, String text) {
    assertEquals(text, Numerals.percent(share));
  }

  @ParameterizedTest
  @CsvSource({
    "0.010001,0.01,1.0001 %",
    "0.01004,0.01,1.004 %",
    "0.02,0.01,2.00 %",
    "0.01,0.01,1.00 %",
    "0.01,0.010001,1.0000 %"
  })
  void twoSharesThatDifferLookDifferent(double share, double other, String text) {
    assertEquals(text, Numerals.percentApartFrom(share, other));
  }

  @ParameterizedTest
  @CsvSource({"0.032,+3.2 %", "-0.12,-12.0 %", "0.0001,0.0 %", "-0.0001,0.0 %", "4.005,+400.5 %"})
  void aChangeHasASignUnlessItRoundsToNothing(double share, String text) {
    assertEquals(text, Numerals.change(share));
  }

  @Test
  void aSizeHasNoSign() {
    assertEquals("12.0 %", Numerals.size(-0.12));
    assertEquals("3.2 %", Numerals.size(0.032));
  }

  @ParameterizedTest
  @CsvSource({
    "PT30S,30 seconds",
    "PT1S,1 second",
    "PT4M,4 minutes",
    "PT90S,90 seconds",
    "PT36H,36 hours",
    "P4D,4 days",
    "PT60H,2.5 days"
  })
  void aDurationIsInItsLargestFittingUnit(Duration duration, String text) {
    assertEquals(text, Numerals.duration(duration));
  }

  @Test
  void momentsAreInUtc() {
    assertEquals("2024-01-03 00:05", Numerals.minute(Instant.parse("2024-01-03T00:05:30Z")));
    assertEquals("12,345", Numerals.count(12345));
  }
}
