package dev.harmony.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers are written for a reader: the same in every language of the machine. */
final class Numerals {

  private static final double PERCENT = 100;
  private static final int MOST_DECIMALS = 4;

  /** Shares closer than this are the same. */
  private static final double EQUAL = 1e-9;

  /** Beyond this a number needs no decimals. */
  private static final double MANY = 10_000;

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Numerals() {}

  /** An amount, {@code 1,812.3} or {@code 12,345}. */
  static String amount(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < MANY ? "%,.1f" : "%,.0f", value);
  }

  /** A whole number, {@code 12,345}. */
  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A share, {@code 0.82 %}, {@code 12.3 %}. */
  static String percent(double share) {
    return percent(share, Math.abs(share) < 0.0995 ? 2 : 1);
  }

  /** A share with as many decimals as it takes to tell it from {@code other}, up to four. */
  static String percentApartFrom(double share, double other) {
    int decimals = Math.abs(share) < 0.0995 ? 2 : 1;
    while (decimals < MOST_DECIMALS
        && Math.abs(share - other) > EQUAL
        && percent(share, decimals).equals(percent(other, decimals))) {
      decimals++;
    }
    return percent(share, decimals);
  }

  private static String percent(double share, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f %%", PERCENT * share);
  }

  /** A change, {@code +3.2 %}, {@code -12.0 %}; what rounds to nothing has no sign. */
  static String change(double share) {
    String text = String.format(Locale.ROOT, "%+.1f %%", PERCENT * share);
    return text.substring(1).equals("0.0 %") ? "0.0 %" : text;
  }

  /** A change without its sign, {@code 3.2 %}. */
  static String size(double share) {
    return change(Math.abs(share)).replace("+", "");
  }

  /** A moment, {@code 2024-01-03 00:00}, in UTC. */
  static String minute(Instant instant) {
    return MINUTE.format(instant);
  }

  /** A length of time in its largest fitting unit, {@code 4 days}, {@code 1.5 hours}. */
  static String duration(Duration duration) {
    double seconds = duration.toMillis() / 1000.0;
    if (seconds >= 2 * 86_400) {
      return units(seconds / 86_400, "day");
    }
    if (seconds >= 2 * 3600) {
      return units(seconds / 3600, "hour");
    }
    return seconds >= 120 ? units(seconds / 60, "minute") : units(seconds, "second");
  }

  private static String units(double count, String unit) {
    String number = String.format(Locale.ROOT, "%.1f", count).replaceFirst("\\.0$", "");
    return number + " " + unit + (number.equals("1") ? "" : "s");
  }
}
