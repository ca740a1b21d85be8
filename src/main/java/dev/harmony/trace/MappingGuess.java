package dev.harmony.trace;

import dev.harmony.series.Indicator;
import dev.harmony.series.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the columns of delimited text probably mean, by their names and the first row. */
final class MappingGuess {

  private static final List<String> TIME_WORDS =
      List.of("time", "date", "period", "window_start", "minute", "second");

  private MappingGuess() {}

  /** The first column whose name speaks of time. */
  static Optional<String> timeColumn(List<String> header) {
    return header.stream().filter(MappingGuess::speaksOfTime).findFirst();
  }

  private static boolean speaksOfTime(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("ts") || TIME_WORDS.stream().anyMatch(lower::contains);
  }

  /**
   * The time by its name unless a step is declared, and every other column with a number in {@code
   * first}, or the mark {@code NaN} of an unobserved one, as a level.
   *
   * @throws TraceException if there is neither a step nor a column that speaks of time, or both, or
   *     no other column holds a number
   */
  static ColumnMapping of(TableRows rows, TableRow first, TraceOptions options) {
    Optional<String> time = timeColumn(rows.header());
    List<MappedIndicator> levels =
        rows.header().stream()
            .filter(name -> !name.isEmpty() && !Optional.of(name).equals(time))
            .distinct()
            .filter(name -> holdsNumbers(first.text(rows.header().indexOf(name))))
            .map(MappingGuess::level)
            .toList();
    if (time.isEmpty()) {
      RowClock.of(rows.name(), options);
    }
    if (levels.isEmpty()) {
      throw first.fault("has no column with a number, expected at least one beside the time");
    }
    ColumnMapping mapping = ColumnMapping.ofRows(levels);
    return time.map(name -> mapping.withTimes(name, TimestampFormat.AUTOMATIC)).orElse(mapping);
  }

  private static boolean holdsNumbers(String text) {
    return text.equals("NaN") || !Double.isNaN(NumberRange.ANY.parse(text));
  }

  private static MappedIndicator level(String column) {
    return new MappedIndicator(
        Indicator.gauge(column, Unit.DIMENSIONLESS), Meaning.LEVEL, List.of(column));
  }
}
