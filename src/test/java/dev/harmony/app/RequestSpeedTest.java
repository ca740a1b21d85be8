package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestSpeedTest {

  @Test
  void replaysWholeMinutesUntilThereAreEnoughRequests() {
    RequestSpeed speed = RequestSpeed.measure(20_000);
    assertTrue(speed.requests() >= 20_000 && speed.requests() < 40_000, speed.toString());
    assertEquals(0, speed.replayed().toMillis() % Duration.ofMinutes(1).toMillis());
    assertTrue(speed.markdown().contains("requests of the example"));
  }
}
