package dev.harmony.report;

import java.util.Locale;
import java.util.OptionalDouble;

/** A table in Markdown, and its figures. */
final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();

  /** A table under a heading. */
  MarkdownTable(String heading, String... columns) {
    text.append("\n### ").append(heading).append("\n\n");
    row(columns);
    text.append("|").append("---|".repeat(columns.length)).append("\n");
  }

  /** Adds a row. */
  MarkdownTable row(String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    return this;
  }

  /** The table. */
  String markdown() {
    return text.toString();
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  static String whole(double number) {
    return String.format(Locale.ROOT, "%.0f", number);
  }

  static String ratio(OptionalDouble ratio) {
    return ratio.isPresent() ? String.format(Locale.ROOT, "%.3f", ratio.getAsDouble()) : "–";
  }
}
