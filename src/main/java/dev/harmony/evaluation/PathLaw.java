package dev.harmony.evaluation;

import dev.harmony.evaluation.score.Marginal;
import dev.harmony.evaluation.score.SampleMarginal;
import dev.harmony.forecast.Forecast;
import java.util.Arrays;
import java.util.List;

/**
 * The law of equally likely sample paths.
 *
 * @param forecast the paths
 * @param columns the column of the record's window that each of its indicators is
 */
record PathLaw(Forecast forecast, List<Integer> columns) implements PredictiveLaw {

  /** Copies the list. */
  PathLaw {
    columns = List.copyOf(columns);
  }

  @Override
  public Marginal marginal(int step, int column) {
    return SampleMarginal.of(forecast.marginal(step, columns.indexOf(column)));
  }

  @Override
  public double[][] paths(int column, int most) {
    int indicator = columns.indexOf(column);
    double[][] paths = new double[Math.min(most, forecast.paths())][forecast.steps()];
    for (int path = 0; path < paths.length; path++) {
      int chosen = path;
      Arrays.setAll(paths[path], step -> forecast.value(chosen, step, indicator));
    }
    return paths;
  }
}
