package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.flow.training.TrainingProgress.Report;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TrainingDisplayTest {
  @Test
  void withoutATerminalItTellsScoresAndWhatIsLeftEveryHalfMinute() {
    StringWriter lines = new StringWriter();
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    try (TrainingDisplay display = new TrainingDisplay.Lines(new PrintWriter(lines), now::get)) {
      display.advanced(new Report(1, 0.5, 1, Double.NaN, 2));
      now.set(Instant.ofEpochSecond(29));
      display.advanced(new Report(2, 0.51, 1, Double.NaN, 2));
      now.set(Instant.ofEpochSecond(30));
      display.advanced(new Report(3, 0.55, 0.25, Double.NaN, 2));
      now.set(Instant.ofEpochSecond(60));
      display.advanced(new Report(9, 0.75, 0.125, 0.875, 0.75));
    }
    assertEquals(
        ("harmony train: 55 %%, step 3, loss 0.2500, about 5 min left%n"
                + "harmony train: 75 %%, step 9, loss 0.1250, score 0.8750 (best 0.7500),"
                + " about 1 min left%n")
            .formatted(),
        lines.toString());
  }
}
