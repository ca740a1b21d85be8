package dev.harmony.trace;

import dev.harmony.series.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names of the series of a Prometheus answer, taken from one of their labels. */
final class SeriesNaming {

  private static final String ONLY_SERIES = "value";

  private SeriesNaming() {}

  /**
   * One name for each series, in order.
   *
   * @throws TraceException if {@code label} does not give each series a name of its own
   */
  static List<String> names(String file, List<PrometheusSeries> series, String label) {
    Set<String> names = new LinkedHashSet<>();
    for (PrometheusSeries each : series) {
      String name = each.labels().getOrDefault(label, "").strip();
      if (name.isEmpty() && series.size() == 1) {
        name = ONLY_SERIES;
      }
      if (name.isEmpty()) {
        throw new TraceException(
            "%s: a series has no label '%s' to name it%s"
                .formatted(file, label, NearestName.hint(label, labels(series))));
      }
      if (!names.add(name)) {
        throw new TraceException(
            "%s: label '%s' names several series '%s', expected a label that tells them apart: %s"
                .formatted(file, label, name, String.join(", ", labels(series))));
      }
    }
    return new ArrayList<>(names);
  }

  private static Set<String> labels(List<PrometheusSeries> series) {
    Set<String> labels = new TreeSet<>();
    series.forEach(each -> labels.addAll(each.labels().keySet()));
    return labels;
  }
}
