package dev.harmony.trace;

import dev.harmony.series.NearestName;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The rows of a recording, each of which belongs to a service, as long as it is clear which rows
 * count: those of the service that was chosen by its name, those of all of them if the choice is
 * {@value #ALL}, and without a choice those of the only service there is.
 */
final class ServiceRows<T> implements Iterator<T> {

  /** Asks for the sum of all services. */
  static final String ALL = "*";

  /** More names than this are not kept: no message lists them. */
  private static final int MOST = 100;

  private final String file;
  private final Iterator<T> rows;
  private final Function<T, String> service;
  private final Optional<String> chosen;
  private final Set<String> names = new TreeSet<>();
  private boolean found;

  /**
   * @param file the name of the file in messages
   * @param rows every row of the recording
   * @param service the service that a row belongs to
   * @param chosen which service was asked for
   */
  ServiceRows(String file, Iterator<T> rows, Function<T, String> service, Optional<String> chosen) {
    this.file = file;
    this.rows = rows;
    this.service = service;
    this.chosen = chosen;
  }

  /** Whether the rows of {@code service} count where {@code chosen} was asked for. */
  static boolean counts(String service, Optional<String> chosen) {
    return chosen.map(name -> name.equals(ALL) || name.equals(service)).orElse(true);
  }

  /**
   * Whether there is another row.
   *
   * @throws TraceException after the last one, if none belonged to the service that was chosen
   */
  @Override
  public boolean hasNext() {
    boolean more = rows.hasNext();
    if (!more && !found && !names.isEmpty()) {
      String name = chosen.orElseThrow();
      if (names.equals(Set.of(""))) {
        throw new TraceException(
            "%s: does not tell services apart, so %s cannot be chosen"
                .formatted(file, TraceException.quoted(name)));
      }
      throw new TraceException(
          "%s: has no service %s%s"
              .formatted(file, TraceException.quoted(name), NearestName.hint(name, names)));
    }
    return more;
  }

  /**
   * The next row.
   *
   * @throws TraceException if it shows that a choice is needed; all rows are read first, so that
   *     the message lists every service
   */
  @Override
  public T next() {
    T row = rows.next();
    note(row);
    if (chosen.isEmpty() && names.size() > 1) {
      rows.forEachRemaining(this::note);
      throw new TraceException(
          "%s: holds several services, expected one to be chosen, or '%s' for their sum: %s"
              .formatted(file, ALL, NearestName.list(names)));
    }
    return row;
  }

  private void note(T row) {
    String name = service.apply(row);
    found |= counts(name, chosen);
    if (names.size() < MOST) {
      names.add(name);
    }
  }
}
