package dev.harmony.trace;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives each row of an ordered sequence the span of time that it covers.
 *
 * <p>A declared span ends early only where the next row begins. Otherwise the usual spacing, the
 * median of the first {@value #SAMPLE} rows, is the span, except that a row lasts until the next
 * one if that comes within one and a half spacings: clocks jitter, and a longer silence is a gap.
 */
final class SpannedRows<T> implements Iterator<SpannedRow<T>> {

  private static final int SAMPLE = 64;

  private final String file;
  private final Iterator<Located<T>> rows;
  private final Optional<Duration> declared;
  private final Deque<Located<T>> ahead = new ArrayDeque<>();
  private @Nullable Duration usual;

  /**
   * @param file the name of the file in messages
   * @param rows ordered by time
   * @param declared the span of every row, if it is known
   */
  SpannedRows(String file, Iterator<Located<T>> rows, Optional<Duration> declared) {
    this.file = file;
    this.rows = rows;
    this.declared = declared;
  }

  @Override
  public boolean hasNext() {
    return !ahead.isEmpty() || rows.hasNext();
  }

  /**
   * The next row.
   *
   * @throws TraceException if the spans are not declared and cannot be told from the first rows,
   *     because there is one only or most name the same time
   */
  @Override
  public SpannedRow<T> next() {
    while (ahead.size() <= SAMPLE && rows.hasNext()) {
      ahead.add(rows.next());
    }
    if (ahead.isEmpty()) {
      throw new NoSuchElementException();
    }
    if (usual == null) {
      usual = usualSpacing();
    }
    Duration longest = usual;
    Located<T> row = ahead.remove();
    Located<T> following = ahead.peek();
    return new SpannedRow<>(
        row,
        following == null ? longest : span(longest, Duration.between(row.at(), following.at())));
  }

  private Duration span(Duration longest, Duration distance) {
    Duration tolerated = declared.isPresent() ? longest : longest.multipliedBy(3).dividedBy(2);
    return distance.compareTo(tolerated) <= 0 ? distance : longest;
  }

  private Duration usualSpacing() {
    if (declared.isPresent()) {
      return declared.get();
    }
    List<Duration> spacings = new ArrayList<>();
    Located<T> previous = null;
    for (Located<T> row : ahead) {
      if (previous != null && previous.at().isBefore(row.at())) {
        spacings.add(Duration.between(previous.at(), row.at()));
      }
      previous = row;
    }
    if (spacings.size() < ahead.size() / 2) {
      throw new TraceException(
          file + ": repeats its times in most rows, expected one row for each time");
    }
    if (spacings.isEmpty()) {
      throw new TraceException(
          file + ": names a single time, expected several rows or a declared span");
    }
    return spacings.stream().sorted().skip((spacings.size() - 1) / 2).findFirst().orElseThrow();
  }
}
