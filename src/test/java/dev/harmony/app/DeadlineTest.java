package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final List<Double> shares = new ArrayList<>();
  private final Deadline deadline = Deadline.of(shares::add, now::get, Duration.ofSeconds(10));

  @Test
  void passesProgressOnUntilTheTimeIsUp() {
    deadline.advanced(0.25);
    now.set(Instant.ofEpochSecond(10));
    deadline.advanced(0.5);
    now.set(Instant.ofEpochSecond(11));

    CancellationException ended =
        assertThrows(CancellationException.class, () -> deadline.advanced(0.75));

    assertEquals("spec.activeDeadlineSeconds have passed with 75 % done", ended.getMessage());
    assertEquals(List.of(0.25, 0.5), shares);
  }

  @Test
  void workThatIsDoneIsNotEnded() {
    now.set(Instant.ofEpochSecond(11));

    deadline.advanced(1);

    assertEquals(List.of(1.0), shares);
  }
}
