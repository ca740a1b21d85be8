package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutageTest {

  @Test
  void containsItsStartButNotItsEnd() {
    Outage outage = new Outage(Instant.EPOCH, Duration.ofMinutes(20));
    assertTrue(outage.contains(Instant.EPOCH));
    assertTrue(outage.contains(outage.end().minusMillis(1)));
    assertFalse(outage.contains(outage.end()));
    assertFalse(outage.contains(Instant.EPOCH.minusMillis(1)));
  }

  @Test
  void lastsSomeTime() {
    assertThrows(IllegalArgumentException.class, () -> new Outage(Instant.EPOCH, Duration.ZERO));
  }
}
