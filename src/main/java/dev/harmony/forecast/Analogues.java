package dev.harmony.forecast;

/**
 * Past origins that looked like now: the nearest ones by level, recent unrest, slope, predicted
 * change and time of day, each feature divided by its own standard deviation, and by age. How the
 * experts erred from there is how they may err from here, so that the spread depends on the state
 * and keeps its shape, atoms and serial dependence.
 *
 * <p>Nearest-neighbour resampling after Lall and Sharma (1996), with weights that fall linearly
 * with the distance.
 */
final class Analogues {

  /** At most this many origins are used. */
  private static final int MOST = 600;

  /** With few origins this share of them is used. */
  private static final double SHARE = 0.125;

  /** With fewer origins all are used. */
  private static final int LEAST = 60;

  /**
   * Features that are divided by their standard deviation; the rest already have a scale of one.
   */
  private static final int SCALED = 5;

  private static final int FEATURES = 7;

  /** Weight of the squared difference in level; the other features have half of it. */
  private static final double LEVEL_WEIGHT = 1;

  private static final double OTHER_WEIGHT = 0.5;

  /** What a week of age adds to a squared distance. */
  private static final double WEEK_OF_AGE = 0.3;

  private static final double LEAST_WEIGHT = 0.02;

  private final int[] indices;

  /** Shape {@code [analogue]}: sums of weights up to each analogue, the last one is 1. */
  private final double[] cumulated;

  private Analogues(int[] indices, double[] cumulated) {
    this.indices = indices;
    this.cumulated = cumulated;
  }

  int count() {
    return indices.length;
  }

  /**
   * The index in the log of the analogue that a share {@code uniform} of the weight lies before.
   *
   * @param uniform in [0, 1)
   */
  int at(double uniform) {
    int rank = Ascending.lowerBound(cumulated, uniform);
    return indices[Math.min(rank, indices.length - 1)];
  }

  /**
   * What a moment looks like. A value below zero looks like zero.
   *
   * @param change the predicted change over the lead time, in the unit of the signal
   * @return shape {@code [feature]}; finite
   */
  static double[] features(Signal signal, long step, int stepsPerDay, double change) {
    int day = (int) Math.min(stepsPerDay, step - signal.first() + 1);
    double replica = Math.max(signal.mean(step, day) / 20, 1e-12);
    double newest = Math.max(0, signal.at(step));
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
   * The origins nearest to {@code features} among those whose outcome is known.
   *
   * @param now the step from which is forecast
   * @param known only origins up to this step
   * @param week the steps of a week
   */
  static Analogues nearest(OriginLog log, double[] features, long now, long known, int week) {
    int candidates = 0;
    while (candidates < log.size() && log.get(candidates).step() <= known) {
      candidates++;
    }
    int wanted = Math.min(candidates, Math.min(MOST, Math.max(LEAST, (int) (SHARE * candidates))));
    if (wanted == 0) {
      return new Analogues(new int[0], new double[0]);
    }
    double[] distances = distances(log, features, candidates);
    for (int index = 0; index < candidates; index++) {
      distances[index] += WEEK_OF_AGE * (now - log.get(index).step()) / week;
    }
    return weighted(distances, wanted);
  }

  private static Analogues weighted(double[] distances, int wanted) {
    double farthest = Selection.smallest(distances, wanted);
    int[] indices = new int[wanted];
    double[] cumulated = new double[wanted];
    int next = 0;
    int equallyFar = wanted - nearer(distances, farthest);
    double total = 0;
    for (int index = 0; index < distances.length && next < wanted; index++) {
      boolean atTheEdge = distances[index] == farthest;
      if (distances[index] < farthest || (atTheEdge && equallyFar > 0)) {
        equallyFar -= atTheEdge ? 1 : 0;
        indices[next] = index;
        total += Math.max(LEAST_WEIGHT, 1 - distances[index] / Math.max(farthest, 1e-12));
        cumulated[next++] = total;
      }
    }
    for (int rank = 0; rank < wanted; rank++) {
      cumulated[rank] /= total;
    }
    return new Analogues(indices, cumulated);
  }

  private static int nearer(double[] distances, double farthest) {
    int nearer = 0;
    for (double distance : distances) {
      nearer += distance < farthest ? 1 : 0;
    }
    return nearer;
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
      double weight = feature == 0 ? LEVEL_WEIGHT : OTHER_WEIGHT;
      weights[feature] = feature < SCALED ? weight / variance(log, candidates, feature) : weight;
    }
    return weights;
  }

  private static double variance(OriginLog log, int candidates, int feature) {
    double sum = 0;
    double squares = 0;
    for (int index = 0; index < candidates; index++) {
      double value = log.get(index).feature(feature);
      sum += value;
      squares += value * value;
    }
    double mean = sum / candidates;
    return Math.max(squares / candidates - mean * mean, 1e-6);
  }
}
