package dev.harmony.app;

import dev.harmony.series.NearestName;
import dev.harmony.trace.TimestampFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Files of one origin in a recipe.
 *
 * @param name of the family
 * @param weight the share of what is learnt, relative to the others
 * @param folder where its files are, relative to the folder of the data
 * @param files the names of the files, as a regular expression; empty for all tables of text
 * @param columns the names of the columns, as a regular expression; empty for all of numbers
 * @param stepSeconds the time from row to row; empty for the median of what the times say
 * @param times how times are written; empty for automatic
 * @param averaged whether the rows of each step of the clock are averaged, and empty steps left out
 * @param licence of the data
 */
record RecordedFamily(
    String name,
    double weight,
    String folder,
    Optional<String> files,
    Optional<String> columns,
    Optional<Integer> stepSeconds,
    Optional<String> times,
    boolean averaged,
    String licence) {

  private static final String TABLES = ".*\\.csv(\\.gz)?";

  /**
   * @throws IllegalArgumentException if {@code weight} or {@code stepSeconds} is not positive, a
   *     regular expression is malformed, or no format of times is called {@code times}
   */
  RecordedFamily {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(licence, "licence");
    requireWeight(weight);
    files.ifPresent(expression -> requireExpression("files", expression));
    columns.ifPresent(expression -> requireExpression("columns", expression));
    stepSeconds.ifPresent(RecordedFamily::requireStep);
    times.ifPresent(RecordedFamily::format);
  }

  /** All tables in the folder {@code name}, as they are. */
  static RecordedFamily of(String name, Optional<Integer> stepSeconds) {
    return new RecordedFamily(
        name,
        1,
        name,
        Optional.empty(),
        Optional.empty(),
        stepSeconds,
        Optional.empty(),
        false,
        "");
  }

  /**
   * Accepts a share of what is learnt.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  static void requireWeight(double weight) {
    if (!(weight > 0 && Double.isFinite(weight))) {
      throw new IllegalArgumentException("weight must be positive, but is " + weight);
    }
  }

  private static void requireExpression(String field, String expression) {
    try {
      Pattern.compile(expression);
    } catch (PatternSyntaxException malformed) {
      throw new IllegalArgumentException(
          "%s must be a regular expression, but '%s' is none: %s"
              .formatted(field, expression, malformed.getDescription()),
          malformed);
    }
  }

  private static void requireStep(int seconds) {
    if (seconds < 1) {
      throw new IllegalArgumentException("stepSeconds must be at least 1, but is " + seconds);
    }
  }

  private static TimestampFormat format(String word) {
    List<String> words =
        Arrays.stream(TimestampFormat.values()).map(TimestampFormat::word).toList();
    return Arrays.stream(TimestampFormat.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "times: unknown format '%s'%s".formatted(word, NearestName.hint(word, words))));
  }

  /** How times are written. */
  TimestampFormat format() {
    return times.map(RecordedFamily::format).orElse(TimestampFormat.AUTOMATIC);
  }

  /** The same files where they lie in {@code other}. */
  RecordedFamily in(String other) {
    return new RecordedFamily(
        name, weight, other, files, columns, stepSeconds, times, averaged, licence);
  }

  /** Whether the file of this name belongs to the family. */
  boolean hasFile(String file) {
    return file.matches(TABLES) && file.matches(files.orElse(".*"));
  }

  /** Whether the column of this name is an indicator. */
  boolean hasColumn(String column) {
    return column.matches(columns.orElse(".*"));
  }
}
