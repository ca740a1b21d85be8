package dev.harmony.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How all indicators went together after past moments: templates of serial and of mutual dependence
 * (Clark et al. 2004, Schaake shuffle).
 *
 * <p>Immutable.
 */
final class PastCourses {

  /** The first moment with a past of its own. */
  private static final int FIRST = 24;

  /** Shape {@code [moment][indicator][step]}: changes in units of the scale then. */
  private final List<float[][]> courses;

  private PastCourses(List<float[][]> courses) {
    this.courses = courses;
  }

  /**
   * Courses after up to {@code most} moments, evenly spread over the window.
   *
   * @param steps of each course
   */
  static PastCourses of(FilledWindow window, int steps, int most) {
    List<float[][]> courses = new ArrayList<>();
    int moments = window.length() - steps - FIRST;
    int count = Math.max(0, Math.min(most, moments));
    for (int index = 0; index < count; index++) {
      int time = FIRST + (int) ((long) index * moments / count);
      courses.add(
          window.columns().stream()
              .map(column -> course(column, time, steps))
              .toArray(float[][]::new));
    }
    return new PastCourses(List.copyOf(courses));
  }

  private static float[] course(FilledColumn column, int time, int steps) {
    float[] course = new float[steps];
    double scale = column.scale(time);
    for (int ahead = 1; ahead <= steps && scale > 0; ahead++) {
      course[ahead - 1] = (float) ((column.at(time + ahead) - column.at(time)) / scale);
    }
    return course;
  }

  /**
   * Ascending values put into the order in which the courses stand in that step, so that each path
   * follows one course through all steps and indicators.
   *
   * @param ascending shape {@code [path]}
   * @return shape {@code [path]}
   */
  double[] inOrder(double[] ascending, int indicator, int step) {
    int paths = ascending.length;
    if (courses.isEmpty()) {
      return ascending.clone();
    }
    Integer[] order = new Integer[paths];
    Arrays.setAll(order, path -> path);
    Arrays.sort(
        order,
        (left, right) ->
            Float.compare(
                course(left, paths)[indicator][step], course(right, paths)[indicator][step]));
    double[] ordered = new double[paths];
    for (int rank = 0; rank < paths; rank++) {
      ordered[order[rank]] = ascending[rank];
    }
    return ordered;
  }

  private float[][] course(int path, int paths) {
    return courses.get((int) ((long) path * courses.size() / Math.max(paths, courses.size())));
  }
}
