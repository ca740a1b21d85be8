package dev.harmony.report;

/** What the terminal of a reader can show. */
public enum TerminalStyle {
  /** ASCII only, no colour: a file, a pipe, an old terminal. */
  PLAIN,
  /** Rules and marks of Unicode, no colour. */
  UNICODE,
  /** Unicode, and colour where it says something. */
  COLORED
}
