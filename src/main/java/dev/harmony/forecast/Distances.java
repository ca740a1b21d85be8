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
    for (int feature = 0; feature < Features.SCALED; feature++) {
      weights[feature] /= variance(log, candidates, column, feature);
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

  private static double variance(OriginLog log, int candidates, int column, int feature) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int index = 0; index < candidates; index++) {
      Origin origin = log.get(index);
      if (origin.isObserved(column)) {
        double value = origin.feature(column, feature);
        sum += value;
        squares += value * value;
        count++;
      }
    }
    double mean = sum / Math.max(1, count);
    return Math.max(squares / Math.max(1, count) - mean * mean, LEAST_VARIANCE);
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
