package dev.harmony.app;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time as it is written on the command line: absolute, or so long before now. */
sealed interface Moment {
  Pattern RELATIVE = Pattern.compile("now(?:-(\\d{1,6})([smhdw]))?");

  /** The instant, for a clock that shows {@code now}. */
  Instant at(Instant now);

  /** The same instant at any time. */
  record Absolute(Instant instant) implements Moment {
    @Override
    public Instant at(Instant now) {
      return instant;
    }
  }

  /** So long before the present. */
  record Before(Duration distance) implements Moment {
    @Override
    public Instant at(Instant now) {
      return now.minus(distance);
    }
  }

  /** Reads {@code 2026-11-01T08:00:00Z}, {@code now} and {@code now-14d}. */
  final class Converter implements ITypeConverter<Moment> {
    @Override
    public Moment convert(String text) {
      Matcher relative = RELATIVE.matcher(text);
      if (relative.matches()) {
        return new Before(
            relative.group(1) == null
                ? Duration.ZERO
                : unit(relative.group(2))
                    .getDuration()
                    .multipliedBy(Long.parseLong(relative.group(1))));
      }
      try {
        return new Absolute(OffsetDateTime.parse(text).toInstant());
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'%s' is no time, expected one such as 2026-11-01T08:00:00Z or now-14d"
                .formatted(text));
      }
    }

    private static ChronoUnit unit(String letter) {
      return switch (letter) {
        case "s" -> ChronoUnit.SECONDS;
        case "m" -> ChronoUnit.MINUTES;
        case "h" -> ChronoUnit.HOURS;
        case "d" -> ChronoUnit.DAYS;
        default -> ChronoUnit.WEEKS;
      };
    }
  }
}
