package dev.harmony.app;

import java.util.Objects;
import java.util.Optional;

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

  /** All parts are required. */
  RecordedFamily {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(licence, "licence");
  }

  /** All tables in {@code folder}, as they are. */
  static RecordedFamily of(String name, Optional<Integer> stepSeconds) {
    return new RecordedFamily(
        name, 1, "", Optional.empty(), Optional.empty(), stepSeconds, Optional.empty(), false, "");
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
