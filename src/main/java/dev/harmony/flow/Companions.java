package dev.harmony.flow;

import java.util.List;

/**
 * How the indicators of one window moved together: correlations of their changes from step to step
 * over the context. They need no names, and a permutation of the indicators permutes them.
 */
final class Companions {

  private static final int ITERATIONS = 12;

  /** Largest loading of a common factor, so that something stays an indicator's own. */
  private static final double LARGEST_LOADING = 0.95;

  /** Shape {@code [indicator, indicator]}; 1 on the diagonal. */
  private final double[][] correlations;

  /** The companions of {@code origin} over the newest {@code context} steps. */
  Companions(ForecastOrigin origin, int context) {
    int count = origin.columns().size();
    double[][] changes = new double[count][];
    for (int index = 0; index < count && count > 1; index++) {
      changes[index] = changes(origin.past(index, context));
    }
    correlations = new double[count][count];
    for (int one = 0; one < count; one++) {
      correlations[one][one] = 1;
      for (int other = 0; other < one; other++) {
        correlations[one][other] = product(changes[one], changes[other]);
        correlations[other][one] = correlations[one][other];
      }
    }
  }

  /** Changes from step to step, of length 1 together; zeros where not known. */
  private static double[] changes(Past past) {
    double[] changes = new double[past.length()];
    for (int index = 1; index < changes.length; index++) {
      double change = past.at(index) - past.at(index - 1);
      changes[index] = Double.isNaN(change) ? 0 : change;
    }
    double length = Math.sqrt(product(changes, changes));
    for (int index = 0; index < changes.length; index++) {
      changes[index] /= length > 0 ? length : 1;
    }
    return changes;
  }

  private static double product(double[] left, double[] right) {
    double sum = 0;
    for (int index = 0; index < left.length; index++) {
      sum += left[index] * right[index];
    }
    return sum;
  }

  /** The correlation of the changes of two indicators, in [-1, 1]. */
  double correlation(int one, int other) {
    return correlations[one][other];
  }

  /**
   * What each indicator of {@code group} shares with the strongest common factor of these, in (-1,
   * 1): the leading eigenvector of their correlations, by power iteration. Zeros for a single
   * indicator. The common sign is arbitrary.
   *
   * @param group at least one indicator
   * @return in the order of {@code group}
   */
  double[] loadings(List<Integer> group) {
    double[][] among = among(group);
    int count = among.length;
    double[] vector = among[mostConnected(among)].clone();
    double value = 1;
    for (int round = 0; round < ITERATIONS; round++) {
      double[] next = new double[count];
      for (int index = 0; index < count; index++) {
        next[index] = product(among[index], vector);
      }
      value = Math.sqrt(product(next, next));
      for (int index = 0; index < count; index++) {
        vector[index] = next[index] / value;
      }
    }
    double size = Math.sqrt(Math.max(0, value - 1));
    for (int index = 0; index < count; index++) {
      double loading = size * vector[index];
      vector[index] = Math.max(-LARGEST_LOADING, Math.min(LARGEST_LOADING, loading));
    }
    return vector;
  }

  private double[][] among(List<Integer> group) {
    double[][] among = new double[group.size()][group.size()];
    for (int one = 0; one < among.length; one++) {
      for (int other = 0; other < among.length; other++) {
        among[one][other] = correlations[group.get(one)][group.get(other)];
      }
    }
    return among;
  }

  private static int mostConnected(double[][] correlations) {
    int most = 0;
    for (int index = 1; index < correlations.length; index++) {
      double connection = product(correlations[index], correlations[index]);
      if (connection > product(correlations[most], correlations[most])) {
        most = index;
      }
    }
    return most;
  }
}
