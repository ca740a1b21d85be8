package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.trace.TraceEvent.Reading;
import dev.harmony.trace.TraceEvent.Skipped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsReaderTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final TraceOptions SECONDS = TraceOptions.ofDefaults().withStep(SECOND);

  private static Trace read(TraceOptions options, String... lines) {
    return TraceReaders.standard().read(Texts.source("counts.txt", lines), options);
  }

  private static Reading count(long second, double value) {
    return new Reading(Instant.ofEpochSecond(second), SECOND, "requests", value, Meaning.COUNT);
  }

  @Test
  void takesEachLineForAStep() {
    Trace trace = read(SECONDS, "157", "158.5", "0");
    assertEquals(TraceFormat.COUNTS, trace.description().format());
    assertEquals(List.of(count(0, 157), count(1, 158.5), count(2, 0)), Texts.events(trace));
  }

  @Test
  void beginsWhenItIsToldTo() {
    Instant start = Instant.parse("2026-11-01T00:00:00Z");
    assertEquals(start, Texts.events(read(SECONDS.withStart(start), "1", "2")).get(0).at());
  }

  @Test
  void passesOverTheNameOfItsColumn() {
    assertEquals(
        List.of(count(0, 3), count(1, 4)), Texts.events(read(SECONDS, "\"count\"", "3", "4")));
  }

  @Test
  void doesNotCloseGaps() {
    assertEquals(
        List.of(
            count(0, 3),
            new Skipped(Instant.ofEpochSecond(1), SkipReason.NOTHING_OBSERVED),
            new Skipped(Instant.ofEpochSecond(2), SkipReason.NOTHING_OBSERVED),
            count(3, 4)),
        Texts.events(read(SECONDS, "3", "", "NaN", "4")));
  }

  @Test
  void addsUpToMinutes() {
    String[] lines = new String[120];
    for (int line = 0; line < lines.length; line++) {
      lines[line] = line < 60 ? "6" : "12";
    }
    assertArrayEquals(
        new double[] {6, 12},
        new StepSampling(Duration.ofMinutes(1)).sample(read(SECONDS, lines)).window().column(0),
        1e-12);
  }

  @Test
  void asksForTheStep() {
    assertEquals(
        "counts.txt: names no times, expected a column of times or the step from row to row:"
            + " --step-seconds, trace.stepSeconds in a manifest",
        Texts.fault(() -> read(TraceOptions.ofDefaults(), "1", "2")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "5x", "1e99", "1,2", "0x10"})
  void namesTheLineOfADamagedCount(String line) {
    String message = Texts.fault(() -> Texts.events(read(SECONDS, "1", line, "3")));
    assertEquals("counts.txt:2: ", message.substring(0, 14));
  }

  @Test
  void doesNotTakeADamagedNumberForAName() {
    assertEquals(
        "counts.txt:1: column '5x' has value '5x', expected a number of at least 0",
        Texts.fault(() -> Texts.events(read(SECONDS, "5x", "6"))));
  }
}
