package dev.harmony.evaluation;

import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.series.IndicatorWindow;
import java.util.List;
import java.util.Objects;

/**
 * A recorded window of several indicators, of which the first rows may be learnt from beforehand.
 *
 * @param name of the file, unique within an evaluation
 * @param window all rows and all indicators; NaN where not observed
 * @param trainRows how many rows, from the first, may be learnt from; positive, less than all
 * @param hierarchy which indicators drive which, by name
 * @param gaps the rows that follow the one before them much later than usual, ascending
 */
public record EvaluationRecord(
    String name,
    IndicatorWindow window,
    int trainRows,
    IndicatorHierarchy hierarchy,
    List<Integer> gaps) {

  /**
   * @throws IllegalArgumentException unless some rows, but not all, may be learnt from
   */
  public EvaluationRecord {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(hierarchy, "hierarchy");
    gaps = List.copyOf(gaps);
    if (trainRows < 1 || trainRows >= window.length()) {
      throw new IllegalArgumentException(
          "trainRows must lie in [1, %d), but is %d".formatted(window.length(), trainRows));
    }
  }

  /** The values of the rows that may be learnt from, shape {@code [row]}. */
  public double[] train(int column) {
    return window.slice(0, trainRows).column(column);
  }
}
