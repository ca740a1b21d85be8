package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.trace.TraceEvent.Arrival;
import dev.harmony.trace.TraceEvent.Reading;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceEventTest {

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, -1"})
  void anArrivalHasNoNegativeTokens(int input, int output) {
    assertThrows(IllegalArgumentException.class, () -> new Arrival(Instant.EPOCH, input, output));
  }

  @ParameterizedTest
  @CsvSource({"-1, RATE", "-1, COUNT", "NaN, LEVEL", "Infinity, RATE", "-Infinity, LEVEL"})
  void aReadingHasAFiniteValueThatItsMeaningAllows(double value, Meaning meaning) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Reading(Instant.EPOCH, Duration.ofMinutes(1), "x", value, meaning));
  }

  @Test
  void aReadingCoversSomeTime() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Reading(Instant.EPOCH, Duration.ZERO, "x", 1, Meaning.LEVEL));
  }
}
