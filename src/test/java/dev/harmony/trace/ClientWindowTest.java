package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientWindowTest {

  @ParameterizedTest
  @CsvSource({"-600, 1, 1", "300, 1, 1", "0, -1, 1", "0, NaN, 1", "0, 1, 0", "0, 1, NaN"})
  void refusesNumbersOutsideTheirRanges(long start, double rate, double variation) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new ClientWindow("a", start, rate, variation, ArrivalPattern.GAMMA));
  }
}
