package dev.harmony.kubernetes;

import dev.harmony.kubernetes.crd.DurationPattern;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time of a manifest. */
final class Durations {

  private static final Pattern WRITTEN = Pattern.compile(DurationPattern.REGULAR_EXPRESSION);

  private Durations() {}

  /**
   * A positive length of time such as {@code 28d} or {@code 1h30m}.
   *
   * @throws ManifestException if {@code text} is none or zero
   */
  static Duration positive(FieldPlace place, String text) {
    Matcher parts = WRITTEN.matcher(text);
    Duration duration =
        parts.matches()
            ? Duration.ofDays(7 * part(parts, 2) + part(parts, 4))
                .plusHours(part(parts, 6))
                .plusMinutes(part(parts, 8))
                .plusSeconds(part(parts, 10))
            : Duration.ZERO;
    if (duration.isZero()) {
      throw place.problem(
          "must be a duration above zero such as 28d, 90s or 1h30m, but is '%s'"
              .formatted(ManifestException.shortened(text)));
    }
    return duration;
  }

  private static long part(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
