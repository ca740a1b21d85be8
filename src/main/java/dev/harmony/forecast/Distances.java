package dev.harmony.forecast;

/** How far past origins are from the present, by what they look like and by their age. */
final class Distances {

  /** What a week of age adds to a squared distance. */
  private static final double WEEK_OF_AGE = 0.3;

  private static final double LEAST_VARIANCE = 1e-6;

  private Distances() {}

  /**
   * The squared distances of the first {@code candidates} origins to {@code now}, for one column;
   * {@link Analogues#NEVER} where that column was not observed.
   */
  static double[] of(
      OriginLog log, int candidates, Origin now, int column, ErrorLaw.Resembling law) {
    double[] weights = Features.weights(law);
    double[] variances = variances(log, candidates, column);
    for (int feature = 0; feature < Features.SCALED; feature++) {
      weights[feature] /= variances[feature];
    }
    double[] distances = new double[candidates];
    for (int index = 0; index < candidates; index++) {
      distances[index] = distance(log.get(index), now, column, weights);
    }
    return distances;
  }

  private static double distance(Origin origin, Origin now, int column, double[] weights) {
    if (!origin.isObserved(column) || !now.isObserved(column)) {
      return Analogues.NEVER;
    }
    double distance = 0;
    for (int feature = 0; feature < weights.length; feature++) {
      double difference = now.feature(column, feature) - origin.feature(column, feature);
      distance += weights[feature] * difference * difference;
    }
    return distance;
  }

  private static double[] variances(OriginLog log, int candidates, int column) {
    double[] sums = new double[Features.SCALED];
    double[] squares = new double[Features.SCALED];
    int count = 0;
    for (int index = 0; index < candidates; index++) {
      Origin origin = log.get(index);
      for (int feature = 0; feature < sums.length && origin.isObserved(column); feature++) {
        double value = origin.feature(column, feature);
        sums[feature] += value;
        squares[feature] += value * value;
      }
      count += origin.isObserved(column) ? 1 : 0;
    }
    double[] variances = new double[sums.length];
    for (int feature = 0; feature < sums.length; feature++) {
      double mean = sums[feature] / Math.max(1, count);
      double square = squares[feature] / Math.max(1, count);
      variances[feature] = Math.max(square - mean * mean, LEAST_VARIANCE);
    }
    return variances;
  }

  /** Adds the age of each origin to its distance. */
  static double[] aged(double[] distances, OriginLog log, long now, int week) {
    double[] aged = new double[distances.length];
    for (int index = 0; index < aged.length; index++) {
      aged[index] = distances[index] + WEEK_OF_AGE * (now - log.get(index).step()) / week;
    }
    return aged;
  }
}
