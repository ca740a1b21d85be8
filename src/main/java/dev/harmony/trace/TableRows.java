package dev.harmony.trace;

import dev.harmony.series.NearestName;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows of a table with named columns, one at a time, in the order of the file. */
interface TableRows extends Iterator<TableRow>, AutoCloseable {

  /** The name of the file in messages. */
  String name();

  /** The names of the columns. */
  List<String> header();

  @Override
  void close();

  /**
   * The index of the column called {@code name}.
   *
   * @throws TraceException if there is none, or more than one
   */
  default int column(String name) {
    int index = header().indexOf(name);
    if (index < 0) {
      throw TraceException.at(
          name(), 1, "has no column '" + name + "'" + NearestName.hint(name, header()));
    }
    if (index != header().lastIndexOf(name)) {
      throw TraceException.at(name(), 1, "has more than one column '" + name + "'");
    }
    return index;
  }

  /**
   * The values that {@code reading} takes from these rows, lazily; whoever closes the stream closes
   * the rows.
   */
  default <T> Stream<T> stream(Function<TableRows, Stream<T>> reading) {
    try {
      return reading.apply(this).onClose(this::close);
    } catch (TraceException e) {
      close();
      throw e;
    }
  }
}
