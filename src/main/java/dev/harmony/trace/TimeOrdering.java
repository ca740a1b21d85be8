package dev.harmony.trace;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows into the order of time, holding back {@value #BOUND} of them. Rows that are further out
 * of place than that are refused.
 */
final class TimeOrdering<T> implements Iterator<Located<T>> {

  static final int BOUND = 1024;

  private final String file;
  private final Iterator<Located<T>> rows;
  private final PriorityQueue<Located<T>> held = new PriorityQueue<>();
  private @Nullable Located<T> last;

  /**
   * @param file the name of the file in messages
   * @param rows in the order of the file
   */
  TimeOrdering(String file, Iterator<Located<T>> rows) {
    this.file = file;
    this.rows = rows;
  }

  @Override
  public boolean hasNext() {
    return !held.isEmpty() || rows.hasNext();
  }

  /**
   * The next row by time.
   *
   * @throws TraceException if a row is earlier than one already given out
   */
  @Override
  public Located<T> next() {
    while (held.size() < BOUND && rows.hasNext()) {
      held.add(rows.next());
    }
    Located<T> first = held.poll();
    if (first == null) {
      throw new NoSuchElementException();
    }
    if (last != null && first.at().isBefore(last.at())) {
      throw TraceException.at(
          file,
          first.line(),
          "time %s lies before %s of line %d, expected rows at most %d places out of order"
              .formatted(first.at(), last.at(), last.line(), BOUND));
    }
    last = first;
    return first;
  }
}
