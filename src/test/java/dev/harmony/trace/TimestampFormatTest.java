package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampFormatTest {

  @ParameterizedTest
  @CsvSource({
    "ISO_8601, 2020-05-01 00:00:00, 2020-05-01T00:00:00Z",
    "ISO_8601, 2020-05-01T12:30, 2020-05-01T12:30:00Z",
    "ISO_8601, 2020-05-01T12:30:15.5Z, 2020-05-01T12:30:15.500Z",
    "ISO_8601, 2020-05-01 12:30:15.1234567, 2020-05-01T12:30:15.123456700Z",
    "ISO_8601, 2020-05-01T12:30:15+02:00, 2020-05-01T10:30:15Z",
    "ISO_8601, 2020-05-01 12:30:15 -0730, 2020-05-01T20:00:15Z",
    "ISO_8601, 2020-05-01, 2020-05-01T00:00:00Z",
    "EPOCH_SECONDS, 1628640000, 2021-08-11T00:00:00Z",
    "EPOCH_SECONDS, 1662859290.25, 2022-09-11T01:21:30.250Z",
    "EPOCH_MILLIS, 1628640000001, 2021-08-11T00:00:00.001Z",
    "EPOCH_MICROS, 300000000, 1970-01-01T00:05:00Z",
    "EPOCH_MINUTES, 90, 1970-01-01T01:30:00Z",
  })
  void readsTimes(TimestampFormat format, String text, Instant instant) {
    assertEquals(Optional.of(instant), format.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "ISO_8601, 2020-13-01 00:00:00",
    "ISO_8601, 2020-02-30 00:00:00",
    "ISO_8601, 1969-12-31",
    "ISO_8601, 2200-01-01",
    "ISO_8601, 12:30",
    "ISO_8601, 2020-05-01 25:00",
    "ISO_8601, ''",
    "EPOCH_SECONDS, -1",
    "EPOCH_SECONDS, 1e30",
    "EPOCH_SECONDS, NaN",
    "EPOCH_MILLIS, 0x1p3",
    "EPOCH_MINUTES, 1e9",
    "EPOCH_SECONDS, 2020-05-01"
  })
  void readsNothingElse(TimestampFormat format, String text) {
    assertEquals(Optional.empty(), format.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "time, 2020-05-01 00:00:00, ISO_8601",
    "ts, 1628640000, EPOCH_SECONDS",
    "ts, 1628640000000, EPOCH_MILLIS",
    "minute_index, 0, EPOCH_MINUTES",
    "window_start_s, 600, EPOCH_SECONDS"
  })
  void isRecognizedByColumnAndFirstValue(String column, String value, TimestampFormat format) {
    assertEquals(format, TimestampFormat.AUTOMATIC.resolve(column, value));
    assertEquals(TimestampFormat.EPOCH_MICROS, TimestampFormat.EPOCH_MICROS.resolve(column, value));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 59, 1_000_000_007, 4_102_444_800L})
  void readsItsOwnWriting(long second) {
    Instant instant = Instant.ofEpochSecond(second);
    assertEquals(Optional.of(instant), TimestampFormat.ISO_8601.parse(instant.toString()));
    assertEquals(Optional.of(instant), TimestampFormat.EPOCH_SECONDS.parse(second + ""));
    assertEquals(Optional.of(instant), TimestampFormat.EPOCH_MILLIS.parse(second + "000"));
  }

  @Test
  void doesNotReadBeforeItIsResolved() {
    assertThrows(IllegalStateException.class, () -> TimestampFormat.AUTOMATIC.parse("0"));
  }
}
