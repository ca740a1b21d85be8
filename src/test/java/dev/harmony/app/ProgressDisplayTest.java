package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
  @Test
  void withoutATerminalItTellsHalfAMinuteAtATime() {
    StringWriter lines = new StringWriter();
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    try (ProgressDisplay display =
        new ProgressDisplay.Lines("replay", new PrintWriter(lines), now::get)) {
      for (int second = 0; second <= 70; second++) {
        now.set(Instant.ofEpochSecond(second));
        display.advanced(second / 100.0);
      }
    }
    assertEquals(
        "harmony replay: 30 %%, about 2 min left%nharmony replay: 60 %%, about 1 min left%n"
            .formatted(),
        lines.toString());
  }
}
