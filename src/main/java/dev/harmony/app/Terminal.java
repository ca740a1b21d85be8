package dev.harmony.app;

import dev.harmony.report.TerminalStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the outputs of this process are connected to.
 *
 * @param style what standard output can show; plain where it is no terminal
 * @param error whether standard error is a terminal
 * @param width the columns of a line; positive
 */
record Terminal(TerminalStyle style, boolean error, int width) {
  private static final int USUAL_WIDTH = 100;

  /** The style is required. */
  Terminal {
    Objects.requireNonNull(style, "style");
  }

  /**
   * What the launcher saw and says in {@code HARMONY_TERMINAL} ({@code out}, {@code err} or both)
   * and {@code HARMONY_COLUMNS}: Java itself cannot tell the outputs apart. Without a launcher
   * there is no terminal.
   */
  static Terminal of(Map<String, String> environment) {
    String seen = environment.getOrDefault("HARMONY_TERMINAL", "");
    return new Terminal(
        seen.contains("out") ? style(environment) : TerminalStyle.PLAIN,
        seen.contains("err"),
        width(environment.getOrDefault("HARMONY_COLUMNS", "")));
  }

  private static TerminalStyle style(Map<String, String> environment) {
    if (!charset(environment).replace("-", "").contains("utf8")) {
      return TerminalStyle.PLAIN;
    }
    boolean colorless =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "dumb").equals("dumb");
    return colorless ? TerminalStyle.UNICODE : TerminalStyle.COLORED;
  }

  /** The locale of characters, as POSIX finds it. */
  private static String charset(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String locale = environment.getOrDefault(name, "");
      if (!locale.isEmpty()) {
        return locale.toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private static int width(String columns) {
    return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
  }
}
