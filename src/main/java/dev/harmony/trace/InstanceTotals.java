package dev.harmony.trace;

import dev.harmony.trace.InstanceColumn.Aggregation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * One row for each time, made of the reports of many instances.
 *
 * <p>An instance counts while it reports. If it misses at most {@value #BRIDGED} times and then
 * reports again, it counts with its last report in between: a report that was lost is no replica
 * that was stopped. A longer silence means that it was not there.
 */
final class InstanceTotals implements Iterator<Located<Observation>> {

  static final int BRIDGED = 2;

  private final Iterator<InstanceGroup> groups;
  private final Aggregation aggregation;
  private final int length;
  private final Deque<InstanceGroup> ahead = new ArrayDeque<>();
  private final Map<String, LastReport> last = new HashMap<>();
  private long position;

  /** What an instance reported last, and in which group. */
  private record LastReport(long position, Observation observation) {}

  /**
   * @param groups ordered by time
   * @param aggregation what the values of several instances amount to
   * @param length the number of indicators
   */
  InstanceTotals(Iterator<InstanceGroup> groups, Aggregation aggregation, int length) {
    this.groups = groups;
    this.aggregation = aggregation;
    this.length = length;
  }

  @Override
  public boolean hasNext() {
    return !ahead.isEmpty() || groups.hasNext();
  }

  @Override
  public Located<Observation> next() {
    while (ahead.size() <= BRIDGED && groups.hasNext()) {
      ahead.add(groups.next());
    }
    InstanceGroup group = ahead.poll();
    if (group == null) {
      throw new NoSuchElementException();
    }
    position++;
    group
        .reports()
        .forEach((instance, report) -> last.put(instance, new LastReport(position, report)));
    last.values().removeIf(report -> position - report.position() > BRIDGED);
    return group.total(aggregation, bridged(), length);
  }

  private List<Observation> bridged() {
    List<Observation> bridged = new ArrayList<>();
    last.forEach(
        (instance, report) -> {
          if (report.position() < position && returns(instance, report.position() + BRIDGED + 1)) {
            bridged.add(report.observation());
          }
        });
    return bridged;
  }

  /** Whether {@code instance} reports again not later than in group {@code latest}. */
  private boolean returns(String instance, long latest) {
    return ahead.stream()
        .limit(latest - position)
        .anyMatch(group -> group.reports().containsKey(instance));
  }
}
