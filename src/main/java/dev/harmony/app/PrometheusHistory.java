package dev.harmony.app;

import dev.harmony.flow.training.DataSplit;
import dev.harmony.flow.training.TrainingRecord;
import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.kubernetes.ParsedPolicy;
import dev.harmony.prometheus.History;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What Prometheus remembers of the indicators of a policy, to be learnt from.
 *
 * @param policy whose indicators they are
 * @param history asks for them
 * @param grid the steps that are asked for
 */
record PrometheusHistory(ParsedPolicy policy, History history, TimeGrid grid) {

  /**
   * The history as a family of one record.
   *
   * @throws WrongInputException if no indicator changes in what is learnt from
   */
  LoadedFamily load(DataSplit split) {
    double[][] columns = new double[history.indicators().size()][grid.length()];
    int done = 0;
    while (done < grid.length()) {
      IndicatorWindow part = history.window(grid, done);
      for (int column = 0; column < columns.length; column++) {
        System.arraycopy(part.column(column), 0, columns[column], done, part.length());
      }
      done += part.length();
    }
    IndicatorWindow window = IndicatorWindow.of(grid, history.indicators(), columns);
    String name = policy.policy().key().toString();
    return TrainingRecord.of(name, window, hierarchy(), split)
        .map(record -> LoadedFamily.of(name, "", 1, List.of(record), Map.of()))
        .orElseThrow(
            () ->
                new WrongInputException(
                    "no indicator of '%s' changed between %s and %s, so there is nothing to learn"
                        .formatted(name, grid.start(), grid.end())));
  }

  private IndicatorHierarchy hierarchy() {
    Map<String, String> parents =
        policy.policy().indicators().stream()
            .collect(
                Collectors.toMap(
                    each -> each.indicator().name(), each -> each.parent().orElse("")));
    return IndicatorHierarchy.ofParents(parents);
  }
}
