package dev.harmony.trace;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A whole table of delimited text as a window: each row, in the order of the file, is a step of a
 * regular grid that begins with the time of the first row, however irregular the times are. An
 * empty cell, and one that says in words that there is no value, was not observed.
 */
public final class NumericTable {
  private static final int INITIAL_ROWS = 1024;

  private final TableRows rows;
  private final TableLayout layout;
  private final List<Integer> columns = new ArrayList<>();
  private final List<Instant> times = new ArrayList<>();
  private Optional<TimestampFormat> format = Optional.empty();
  private int timeColumn = -1;
  private double[][] values = new double[0][0];
  private int[] averaged = new int[0];
  private int length;

  private NumericTable(TableRows rows, TableLayout layout) {
    this.rows = rows;
    this.layout = layout;
  }

  /**
   * The window of {@code source}; a table without a column of times begins in 1970.
   *
   * @throws TraceException if it cannot be read, lacks a column that is named, has a cell that is
   *     neither a number nor absent, or neither times nor a step
   */
  public static IndicatorWindow read(TraceSource source, TableLayout layout) {
    try (CsvRows rows = CsvRows.open(source)) {
      return new NumericTable(rows, layout).window();
    }
  }

  private IndicatorWindow window() {
    if (!rows.hasNext()) {
      throw new TraceException(rows.name() + ": has a header only, expected rows below it");
    }
    TableRow first = rows.next();
    choose(first);
    add(first);
    while (rows.hasNext()) {
      add(rows.next());
    }
    for (double[] column : values) {
      for (int row = 0; row < length; row++) {
        column[row] /= averaged[row];
      }
    }
    List<Indicator> indicators =
        columns.stream()
            .map(column -> Indicator.gauge(rows.header().get(column), Unit.DIMENSIONLESS))
            .toList();
    double[][] trimmed =
        Arrays.stream(values).map(column -> Arrays.copyOf(column, length)).toArray(double[][]::new);
    return IndicatorWindow.of(grid(), indicators, trimmed);
  }

  private void choose(TableRow first) {
    Optional<String> time = layout.timeColumn().or(() -> MappingGuess.timeColumn(rows.header()));
    time.ifPresent(
        name -> {
          timeColumn = rows.column(name);
          format = Optional.of(layout.timestampFormat().resolve(name, first.text(timeColumn)));
        });
    if (layout.columns().isEmpty()) {
      for (int column = 0; column < rows.header().size(); column++) {
        boolean numeric = MappingGuess.holdsNumbers(first.text(column)) || first.isAbsent(column);
        if (column != timeColumn && numeric) {
          columns.add(column);
        }
      }
    } else {
      layout.columns().forEach(name -> columns.add(rows.column(name)));
    }
    if (columns.isEmpty()) {
      throw first.fault("has no column with a number, expected at least one beside the time");
    }
    if (timeColumn < 0 && (layout.step().isEmpty() || layout.averagesSteps())) {
      throw new TraceException(
          rows.name() + ": has no column whose name speaks of time, expected one or a step");
    }
    values = new double[columns.size()][INITIAL_ROWS];
    averaged = new int[INITIAL_ROWS];
  }

  private void add(TableRow row) {
    int place = place(row);
    averaged[place]++;
    for (int index = 0; index < columns.size(); index++) {
      int column = columns.get(index);
      values[index][place] +=
          row.isAbsent(column) ? Double.NaN : row.number(column, NumberRange.ANY);
    }
  }

  /** Where the row goes: below the others, or into the step of the clock that it shares. */
  private int place(TableRow row) {
    if (timeColumn >= 0) {
      Instant time = row.time(timeColumn, format.orElseThrow());
      if (layout.averagesSteps()) {
        long millis = layout.step().orElseThrow().toMillis();
        time = Instant.ofEpochMilli(Math.floorDiv(time.toEpochMilli(), millis) * millis);
        if (length > 0 && time.equals(times.get(length - 1))) {
          return length - 1;
        }
      }
      times.add(time);
    }
    if (length == averaged.length) {
      averaged = Arrays.copyOf(averaged, 2 * length);
      values =
          Arrays.stream(values)
              .map(column -> Arrays.copyOf(column, 2 * length))
              .toArray(double[][]::new);
    }
    return length++;
  }

  private TimeGrid grid() {
    Instant start = times.isEmpty() ? Instant.EPOCH : times.get(0);
    return new TimeGrid(start, layout.step().orElseGet(this::medianStep), length);
  }

  private Duration medianStep() {
    long[] millis = new long[times.size() - 1];
    for (int row = 0; row < millis.length; row++) {
      millis[row] = Duration.between(times.get(row), times.get(row + 1)).toMillis();
    }
    Arrays.sort(millis);
    if (millis.length == 0 || millis[millis.length / 2] <= 0) {
      throw new TraceException(
          rows.name() + ": times do not ascend, expected rows in the order of their times");
    }
    return Duration.ofMillis(millis[millis.length / 2]);
  }
}
