package dev.harmony.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The times of the rows of a table while it is read: none unless the first cell is a time. */
final class TimeColumn {

  private final int index;
  private final TimestampFormat declared;
  private final List<Instant> times = new ArrayList<>();
  private Optional<TimestampFormat> format = Optional.empty();
  private boolean isFirst = true;

  private TimeColumn(int index, TimestampFormat declared) {
    this.index = index;
    this.declared = declared;
  }

  /** The column called {@code name}; empty for a table without times. */
  static TimeColumn of(TableRows rows, Optional<String> name, TimestampFormat declared) {
    return new TimeColumn(name.map(rows::column).orElse(-1), declared);
  }

  /**
   * Adds the time of {@code row}.
   *
   * @throws TraceException if it is none, although that of the first row was
   */
  void add(TableRow row) {
    if (index >= 0 && isFirst) {
      TimestampFormat suggested = declared.resolve(row.header().get(index), row.text(index));
      format = suggested.parse(row.text(index)).map(time -> suggested);
    }
    isFirst = false;
    format.ifPresent(known -> times.add(row.time(index, known)));
  }

  /** As many as there are rows, or none. */
  List<Instant> times() {
    return times;
  }
}
