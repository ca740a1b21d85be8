package dev.harmony.trace;

import dev.harmony.series.Indicator;
import dev.harmony.series.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

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
   * The time by its name, and every other column with a number in {@code first} as a level.
   *
   * @throws TraceException if no column speaks of time or no other one holds a number
   */
  static ColumnMapping of(String file, List<String> header, CsvRow first) {
    String time =
        timeColumn(header)
            .orElseThrow(
                () ->
                    TraceException.at(
                        file, 1, "has no column of times, expected one called time or timestamp"));
    MappedIndicator[] levels =
        IntStream.range(0, header.size())
            .filter(column -> column != header.indexOf(time))
            .filter(column -> !header.get(column).isEmpty())
            .filter(column -> !Double.isNaN(NumberRange.ANY.parse(first.text(column))))
            .mapToObj(header::get)
            .distinct()
            .map(MappingGuess::level)
            .toArray(MappedIndicator[]::new);
    if (levels.length == 0) {
      throw first.fault("has no column with a number, expected at least one beside the time");
    }
    return ColumnMapping.of(time, levels);
  }

  private static MappedIndicator level(String column) {
    return new MappedIndicator(
        Indicator.gauge(column, Unit.DIMENSIONLESS), Meaning.LEVEL, List.of(column));
  }
}
