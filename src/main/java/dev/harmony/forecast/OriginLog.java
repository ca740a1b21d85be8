package dev.harmony.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Past origins, oldest first, of which the oldest are dropped. A value: adding gives a new log and
 * leaves the old one as it was, although they share storage while the newest log is the one that
 * grows.
 *
 * <p>Not safe for use by several threads at once.
 */
final class OriginLog {

  static final OriginLog EMPTY = new OriginLog(new ArrayList<>(), 0, 0);

  private final List<Origin> shared;
  private final int from;
  private final int to;

  private OriginLog(List<Origin> shared, int from, int to) {
    this.shared = shared;
    this.from = from;
    this.to = to;
  }

  int size() {
    return to - from;
  }

  Origin get(int index) {
    return shared.get(from + index);
  }

  /** The newest origin; there must be one. */
  Origin newest() {
    return get(size() - 1);
  }

  /** How many origins lie at or before {@code step}. */
  int until(long step) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle).step() <= step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The log with {@code origin} added, and without those before the step {@code oldest}. */
  OriginLog with(Origin origin, long oldest) {
    int kept = from;
    while (kept < to && shared.get(kept).step() < oldest) {
      kept++;
    }
    boolean continues = to > 0 && shared.size() == to && 2 * kept <= to;
    List<Origin> next = continues ? shared : copy(shared.subList(kept, to));
    int start = continues ? kept : 0;
    next.add(origin);
    return new OriginLog(next, start, next.size());
  }

  private static List<Origin> copy(List<Origin> origins) {
    List<Origin> copy = new ArrayList<>(2 * origins.size() + 1);
    copy.addAll(origins);
    return copy;
  }
}
