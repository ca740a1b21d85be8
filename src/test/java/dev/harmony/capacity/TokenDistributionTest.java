package dev.harmony.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenDistributionTest {

  @ParameterizedTest
  @CsvSource({"0, 1", "0.5, 200", "0.95, 800", "1, 1000000"})
  void hasTheQuantilesThatItWasGiven(double probability, int expected) {
    assertEquals(expected, new TokenDistribution(200, 800).quantile(probability));
  }

  @Test
  void isFixedWhereTheQuantilesAreEqual() {
    assertEquals(200, new TokenDistribution(200, 200).quantile(0.999));
  }

  @Test
  void refusesLengthsThatAreNone() {
    assertThrows(IllegalArgumentException.class, () -> new TokenDistribution(0, 10));
    assertThrows(IllegalArgumentException.class, () -> new TokenDistribution(20, 10));
    assertThrows(IllegalArgumentException.class, () -> new TokenDistribution(20, 2e6));
  }
}
