package dev.harmony.regression;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How all indicators went together after past moments: templates of serial and of mutual dependence
 * (Clark et al. 2004, Schaake shuffle).
 *
 * <p>Immutable.
 */
final class PastCourses {

  /** The first moment with a past of its own. */
  private static final int FIRST = 24;

  /** Room for the number of a path beside a rank. */
  private static final int PATH_BITS = 32;

  /** Shape {@code [indicator][step][moment]}: ranks among the moments. */
  private final int[][][] ranks;

  private PastCourses(int[][][] ranks) {
    this.ranks = ranks;
  }

  /**
   * Courses after up to {@code most} moments, evenly spread over the window.
   *
   * @param steps of each course
   */
  static PastCourses of(FilledWindow window, int steps, int most) {
    int moments = window.length() - steps - FIRST;
    int count = Math.max(0, Math.min(most, moments));
    int[] times = new int[count];
    Arrays.setAll(times, index -> FIRST + (int) ((long) index * moments / count));
    return new PastCourses(
        window.columns().stream()
            .map(column -> ranks(column, times, steps))
            .toArray(int[][][]::new));
  }

  /** Shape {@code [step][moment]}. */
  private static int[][] ranks(FilledColumn column, int[] times, int steps) {
    int[][] ranks = new int[steps][times.length];
    double[] scales = Arrays.stream(times).mapToDouble(column::scale).toArray();
    for (int step = 0; step < steps; step++) {
      double[] changes = new double[times.length];
      for (int moment = 0; moment < times.length; moment++) {
        double change = column.at(times[moment] + step + 1) - column.at(times[moment]);
        changes[moment] = scales[moment] > 0 ? change / scales[moment] : 0;
      }
      List<Integer> order =
          IntStream.range(0, times.length)
              .boxed()
              .sorted(Comparator.comparingDouble(moment -> changes[moment]))
              .toList();
      for (int rank = 0; rank < order.size(); rank++) {
        ranks[step][order.get(rank)] = rank;
      }
    }
    return ranks;
  }

  /**
   * Ascending values put into the order in which the courses stand in that step, so that each path
   * follows one course through all steps and indicators.
   *
   * @param ascending shape {@code [path]}
   * @return shape {@code [path]}
   */
  double[] inOrder(double[] ascending, int indicator, int step) {
    int[] moments = ranks[indicator][step];
    int paths = ascending.length;
    if (moments.length == 0) {
      return ascending.clone();
    }
    long[] order = new long[paths];
    for (int path = 0; path < paths; path++) {
      long moment = (long) path * moments.length / paths;
      order[path] = ((long) moments[(int) moment] << PATH_BITS) | path;
    }
    Arrays.sort(order);
    double[] ordered = new double[paths];
    for (int rank = 0; rank < paths; rank++) {
      ordered[(int) order[rank]] = ascending[rank];
    }
    return ordered;
  }
}
