package dev.harmony.trace;

import dev.harmony.trace.TraceEvent.Reading;
import dev.harmony.trace.TraceEvent.Skipped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** The samples of several series in the order of time. */
final class SeriesMerge implements Iterator<TraceEvent> {

  private final List<String> names;
  private final List<PrometheusSeries> series;
  private final Duration step;
  private final int[] positions;
  private final PriorityQueue<Integer> waiting;

  /**
   * @param names one for each series
   * @param step the time that each sample covers, ending at its own
   */
  SeriesMerge(List<String> names, List<PrometheusSeries> series, Duration step) {
    this.names = names;
    this.series = series;
    this.step = step;
    this.positions = new int[series.size()];
    this.waiting =
        new PriorityQueue<>(
            Comparator.comparingLong(this::millis).thenComparing(Comparator.naturalOrder()));
    IntStream.range(0, series.size()).forEach(this::wait);
  }

  private long millis(int index) {
    return series.get(index).samples().millis(positions[index]);
  }

  private void wait(int index) {
    if (positions[index] < series.get(index).samples().length()) {
      waiting.add(index);
    }
  }

  @Override
  public boolean hasNext() {
    return !waiting.isEmpty();
  }

  @Override
  public TraceEvent next() {
    Integer index = waiting.poll();
    if (index == null) {
      throw new NoSuchElementException();
    }
    Instant at = Instant.ofEpochMilli(millis(index)).minus(step);
    double value = series.get(index).samples().value(positions[index]);
    positions[index]++;
    wait(index);
    return Double.isNaN(value)
        ? new Skipped(at, SkipReason.NOT_A_NUMBER)
        : new Reading(at, step, names.get(index), value, Meaning.LEVEL);
  }
}
