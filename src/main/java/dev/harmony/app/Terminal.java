package dev.harmony.app;

import java.util.Map;

/**
 * What the outputs of this process are connected to.
 *
 * @param output whether standard output is a terminal
 * @param error whether standard error is a terminal
 * @param width the columns of the terminal; positive
 */
record Terminal(boolean output, boolean error, int width) {
  private static final int USUAL_WIDTH = 100;

  /**
   * What the launcher saw and says in {@code HARMONY_TERMINAL} ({@code out}, {@code err} or both)
   * and {@code HARMONY_COLUMNS}: Java itself cannot tell the outputs apart. Without a launcher
   * there is no terminal.
   */
  static Terminal of(Map<String, String> environment) {
    String seen = environment.getOrDefault("HARMONY_TERMINAL", "");
    return new Terminal(
        seen.contains("out"),
        seen.contains("err"),
        width(environment.getOrDefault("HARMONY_COLUMNS", "")));
  }

  private static int width(String columns) {
    return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
  }
}
