package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class MomentTest {
  private static final Instant NOW = Instant.parse("2026-11-15T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "now, 2026-11-15T12:00:00Z",
    "now-90s, 2026-11-15T11:58:30Z",
    "now-15m, 2026-11-15T11:45:00Z",
    "now-36h, 2026-11-14T00:00:00Z",
    "now-14d, 2026-11-01T12:00:00Z",
    "now-2w, 2026-11-01T12:00:00Z",
    "2026-11-01T08:00:00Z, 2026-11-01T08:00:00Z",
    "2026-11-01T08:00:00+02:00, 2026-11-01T06:00:00Z"
  })
  void readsTimesBeforeNowAndAbsoluteOnes(String text, Instant expected) {
    assertEquals(expected, new Moment.Converter().convert(text).at(NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "14d", "now-14", "now+1h", "now-1y", "2026-11-01", "yesterday"})
  void refusesAnythingElse(String text) {
    assertThrows(TypeConversionException.class, () -> new Moment.Converter().convert(text));
  }

  @Test
  void showsWhatIsAllowed() {
    assertEquals(
        "'today' is no time, expected one such as 2026-11-01T08:00:00Z or now-14d",
        assertThrows(TypeConversionException.class, () -> new Moment.Converter().convert("today"))
            .getMessage());
  }
}
