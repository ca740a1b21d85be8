package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HorizonTest {

  @Test
  void looksAtLeastOneStepAhead() {
    assertEquals(1, new Horizon(Duration.ofMillis(1), 1).steps());
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> new Horizon(Duration.ofSeconds(60), 0));
    assertTrue(String.valueOf(refused.getMessage()).contains("steps"));
  }

  @Test
  void hasAPositiveStep() {
    assertThrows(IllegalArgumentException.class, () -> new Horizon(Duration.ZERO, 5));
    assertThrows(IllegalArgumentException.class, () -> new Horizon(Duration.ofNanos(5), 5));
    assertThrows(IllegalArgumentException.class, () -> new Horizon(Duration.ofSeconds(-1), 5));
  }
}
