package dev.harmony.trace;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** How times are written in a column of text. */
public enum TimestampFormat {
  /** One of the others, by the name of the column and its first value. */
  AUTOMATIC("Automatic", "a time") {
    @Override
    Optional<Instant> parse(String text) {
      throw new IllegalStateException("AUTOMATIC must be resolved before it parses");
    }
  },
  /**
   * ISO 8601 date and time, for example {@code 2023-11-16T18:15:46.680590Z}. A space may stand for
   * the T; seconds, fraction, and the time of day may be absent; UTC where no offset is given.
   */
  ISO_8601("Iso8601", "a date and time such as 2023-11-16 18:15:46") {
    @Override
    Optional<Instant> parse(String text) {
      try {
        TemporalAccessor parsed = DATE_TIME.parse(text);
        Instant instant =
            parsed.isSupported(ChronoField.OFFSET_SECONDS)
                ? OffsetDateTime.from(parsed).toInstant()
                : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
        return Optional.of(instant).filter(TimestampFormat::isPlausible);
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  },
  /** Seconds since 1970, or since the beginning of the trace; fractions to the microsecond. */
  EPOCH_SECONDS("EpochSeconds", "seconds since 1970 or since the start") {
    @Override
    Optional<Instant> parse(String text) {
      return ofMicros(text, 1_000_000);
    }
  },
  /** Milliseconds since 1970, or since the beginning of the trace. */
  EPOCH_MILLIS("EpochMillis", "milliseconds since 1970 or since the start") {
    @Override
    Optional<Instant> parse(String text) {
      return ofMicros(text, 1_000);
    }
  },
  /** Microseconds since 1970, or since the beginning of the trace; never chosen automatically. */
  EPOCH_MICROS("EpochMicros", "microseconds since 1970 or since the start") {
    @Override
    Optional<Instant> parse(String text) {
      return ofMicros(text, 1);
    }
  },
  /** Minutes since 1970, or since the beginning of the trace. */
  EPOCH_MINUTES("EpochMinutes", "minutes since 1970 or since the start") {
    @Override
    Optional<Instant> parse(String text) {
      return ofMicros(text, 60_000_000);
    }
  };

  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  /** Numbers above this cannot be seconds before the year 5000, so they are milliseconds. */
  private static final double LARGEST_SECONDS = 1e11;

  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' '][HH:mm[:ss]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .appendPattern("[' '][XXX][XX][X]]")
          .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final String word;
  private final String expected;

  TimestampFormat(String word, String expected) {
    this.word = word;
    this.expected = expected;
  }

  /** The word that names this format. */
  public String word() {
    return word;
  }

  /** What a value in this format looks like, to follow "expected". */
  String inWords() {
    return expected;
  }

  /** The time that {@code text} names, or empty if it names none from 1970 to 2199. */
  abstract Optional<Instant> parse(String text);

  /** This format, or for {@code AUTOMATIC} the one that column and first value suggest. */
  TimestampFormat resolve(String column, String firstValue) {
    if (this != AUTOMATIC) {
      return this;
    }
    double number = NumberRange.NOT_NEGATIVE.parse(firstValue);
    if (Double.isNaN(number)) {
      return ISO_8601;
    }
    if (number > LARGEST_SECONDS) {
      return EPOCH_MILLIS;
    }
    return column.toLowerCase(Locale.ROOT).contains("minute") ? EPOCH_MINUTES : EPOCH_SECONDS;
  }

  private static Optional<Instant> ofMicros(String text, long microsPerUnit) {
    double micros = NumberRange.NOT_NEGATIVE.parse(text) * microsPerUnit;
    if (Double.isNaN(micros) || micros > 1e17) {
      return Optional.empty();
    }
    long rounded = Math.round(micros);
    Instant instant = Instant.ofEpochSecond(rounded / 1_000_000, rounded % 1_000_000 * 1_000);
    return Optional.of(instant).filter(TimestampFormat::isPlausible);
  }

  private static boolean isPlausible(Instant instant) {
    return !instant.isBefore(EARLIEST) && instant.isBefore(LATEST);
  }
}
