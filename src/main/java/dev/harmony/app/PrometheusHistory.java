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
    try {
      TrainingRecord record = TrainingRecord.of(name, window, hierarchy(), split);
      return LoadedFamily.of(name, "", 1, List.of(record), Map.of());
    } catch (IllegalArgumentException nothing) {
      throw new WrongInputException(
          "%s between %s and %s".formatted(nothing.getMessage(), grid.start(), grid.end()),
          nothing);
    }
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
