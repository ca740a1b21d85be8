package dev.harmony.app;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that was found out about a policy before it is installed.
 *
 * @param level how bad it is
 * @param subject what it is about: a field or an indicator
 * @param text what was found and, unless it is good, what to do; one line
 */
record Finding(Level level, String subject, String text) {

  /** All parts are required. */
  Finding {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(text, "text");
  }

  /** How bad a finding is. */
  enum Level {
    /** As it should be. */
    OK,
    /** Works, less well than it could. */
    WARNING,
    /** Does not work. */
    PROBLEM;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Finding ok(String subject, String text) {
    return new Finding(Level.OK, subject, text);
  }

  static Finding warning(String subject, String text) {
    return new Finding(Level.WARNING, subject, text);
  }

  static Finding problem(String subject, String text) {
    return new Finding(Level.PROBLEM, subject, text);
  }
}
