package dev.harmony.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of many instances, gathered by time: those that name the same time, or with a declared span
 * those that fall into the same span, counted from the first row on.
 */
final class InstanceGroups implements Iterator<InstanceGroup> {

  private final String file;
  private final Iterator<Located<InstanceRow>> rows;
  private final Optional<Duration> span;
  private final Optional<String> chosen;
  private @Nullable Located<InstanceRow> ahead;
  private @Nullable Instant start;

  /**
   * @param file the name of the file in messages
   * @param rows ordered by time
   * @param span the length of the spans that rows are gathered by, if it is declared
   * @param chosen the service that counts
   */
  InstanceGroups(
      String file,
      Iterator<Located<InstanceRow>> rows,
      Optional<Duration> span,
      Optional<String> chosen) {
    this.file = file;
    this.rows = rows;
    this.span = span;
    this.chosen = chosen;
  }

  @Override
  public boolean hasNext() {
    return ahead != null || rows.hasNext();
  }

  @Override
  public InstanceGroup next() {
    Located<InstanceRow> first = ahead == null ? rows.next() : ahead;
    if (start == null) {
      start = first.at();
    }
    InstanceGroup group = new InstanceGroup(first.line(), time(start, first.at()));
    add(group, first);
    ahead = null;
    while (ahead == null && rows.hasNext()) {
      Located<InstanceRow> row = rows.next();
      if (time(start, row.at()).equals(group.at())) {
        add(group, row);
      } else {
        ahead = row;
      }
    }
    return group;
  }

  private Instant time(Instant from, Instant at) {
    return span.map(
            length -> from.plus(length.multipliedBy(Duration.between(from, at).dividedBy(length))))
        .orElse(at);
  }

  private void add(InstanceGroup group, Located<InstanceRow> row) {
    InstanceRow said = row.value();
    if (ServiceRows.counts(said.service(), chosen)) {
      // No name of a service or an instance holds the separator, for cells are stripped.
      group.add(file, row.line(), said.service() + '\n' + said.instance(), said.observation());
    } else {
      group.skip(SkipReason.OTHER_SERVICE);
    }
  }
}
