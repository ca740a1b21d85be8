package dev.harmony.forecast;

import java.util.Arrays;

/**
 * Past origins that looked like now: the nearest ones by their {@link Features}, each divided by
 * its own standard deviation, and by age. How an expert erred from there is how it may err from
 * here, so that the spread depends on the state and keeps its shape, atoms and serial dependence.
 *
 * <p>Nearest-neighbour resampling after Lall and Sharma (1996), with weights that fall linearly
 * with the distance.
 */
final class Analogues {

  /** At most this many origins are used. */
  private static final int MOST = 600;

  /** With few origins this share of them is used. */
  private static final double SHARE = 0.0625;

  /** With fewer origins all are used. */
  private static final int LEAST = 60;

  private static final double LEAST_WEIGHT = 0.02;

  /** What the distance to an origin is that was not observed; such are never near. */
  static final double NEVER = Double.POSITIVE_INFINITY;

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

  /** Analogues by their weights, evenly spread; shape {@code [count]}, empty if there is none. */
  int[] spread(int count) {
    int[] chosen = new int[indices.length == 0 ? 0 : count];
    for (int index = 0; index < chosen.length; index++) {
      chosen[index] = at((index + 0.5) / count);
    }
    return chosen;
  }

  /** Every origin whose distance is not {@link #NEVER}, with equal weights. */
  static Analogues all(double[] distances) {
    double[] equal = new double[distances.length];
    for (int index = 0; index < equal.length; index++) {
      equal[index] = distances[index] < NEVER ? 0 : NEVER;
    }
    return weighted(equal, count(distances, NEVER));
  }

  /**
   * The nearest origins.
   *
   * @param distances shape {@code [origin]}
   */
  static Analogues nearest(double[] distances) {
    int candidates = count(distances, NEVER);
    return weighted(
        distances,
        Math.min(candidates, Math.min(MOST, Math.max(LEAST, (int) (SHARE * candidates)))));
  }

  private static Analogues weighted(double[] distances, int wanted) {
    if (wanted == 0) {
      return new Analogues(new int[0], new double[0]);
    }
    double farthest = Selection.smallest(distances, wanted);
    int[] indices = new int[wanted];
    double[] cumulated = new double[wanted];
    int next = 0;
    int equallyFar = wanted - count(distances, farthest);
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

  private static int count(double[] distances, double below) {
    return (int) Arrays.stream(distances).filter(distance -> distance < below).count();
  }
}
