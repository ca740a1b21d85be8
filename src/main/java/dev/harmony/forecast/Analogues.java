package dev.harmony.forecast;

/**
 * Past origins that looked like now: the nearest ones by level, recent unrest, slope, predicted
 * change and time of day, each feature divided by its own standard deviation. How the experts erred
 * from there is how they may err from here, so that the spread depends on the state and keeps its
 * shape, atoms and serial dependence.
 *
 * <p>Nearest-neighbour resampling after Lall and Sharma (1996), with equal weights.
 */
final class Analogues {

  /** At most this many origins are used. */
  private static final int MOST = 300;

  /** With few origins this share of them is used. */
  private static final double SHARE = 0.125;

  /** With fewer origins all are used. */
  private static final int LEAST = 60;

  /**
   * Features that are divided by their standard deviation; the rest already have a scale of one.
   */
  private static final int SCALED = 5;

  private static final int FEATURES = 7;

  private Analogues() {}

  /**
   * What a moment looks like.
   *
   * @param change the predicted change over the lead time, in the unit of the signal
   * @return shape {@code [feature]}; finite
   */
  static double[] features(Signal signal, long step, int stepsPerDay, double change) {
    int day = (int) Math.min(stepsPerDay, step - signal.first() + 1);
    double replica = Math.max(signal.mean(step, day) / 20, 1e-12);
    double newest = signal.at(step);
    double unrest = signal.meanAbsoluteChange(step, 60) / replica;
    double noise = Math.sqrt(newest / replica + 1) + unrest;
    double angle = 2 * Math.PI * Math.floorMod(step, stepsPerDay) / stepsPerDay;
    double[] features = new double[FEATURES];
    features[0] = Math.log(newest / replica + 0.5);
    features[1] = Math.log(signal.meanAbsoluteChange(step, 15) / replica + 0.05);
    features[2] = Math.log(unrest + 0.05);
    features[3] = (newest - signal.mean(step, 15)) / replica / noise;
    features[4] = change / replica / noise;
    features[5] = Math.sin(angle);
    features[6] = Math.cos(angle);
    return features;
  }

  /**
   * The indices of the origins nearest to {@code features}, oldest first, among those whose outcome
   * is known.
   *
   * @param known only origins up to this step
   */
  static int[] nearest(OriginLog log, double[] features, long known) {
    int candidates = 0;
    while (candidates < log.size() && log.get(candidates).step() <= known) {
      candidates++;
    }
    int wanted = Math.min(candidates, Math.min(MOST, Math.max(LEAST, (int) (SHARE * candidates))));
    double[] distances = distances(log, features, candidates);
    double farthest =
        wanted == candidates ? Double.POSITIVE_INFINITY : Selection.smallest(distances, wanted);
    int[] nearest = new int[wanted];
    int next = 0;
    for (int index = 0; index < candidates && next < wanted; index++) {
      if (distances[index] <= farthest) {
        nearest[next++] = index;
      }
    }
    return nearest;
  }

  private static double[] distances(OriginLog log, double[] features, int candidates) {
    double[] weights = weights(log, candidates);
    double[] distances = new double[candidates];
    for (int index = 0; index < candidates; index++) {
      Origin origin = log.get(index);
      double distance = 0;
      for (int feature = 0; feature < FEATURES; feature++) {
        double difference = features[feature] - origin.feature(feature);
        distance += weights[feature] * difference * difference;
      }
      distances[index] = distance;
    }
    return distances;
  }

  private static double[] weights(OriginLog log, int candidates) {
    double[] weights = new double[FEATURES];
    for (int feature = 0; feature < FEATURES; feature++) {
      weights[feature] = 1;
    }
    for (int feature = 0; feature < SCALED; feature++) {
      double sum = 0;
      double squares = 0;
      for (int index = 0; index < candidates; index++) {
        double value = log.get(index).feature(feature);
        sum += value;
        squares += value * value;
      }
      double mean = sum / Math.max(1, candidates);
      double variance = squares / Math.max(1, candidates) - mean * mean;
      weights[feature] = 1 / Math.max(variance, 1e-6);
    }
    return weights;
  }
}
