package dev.harmony.flow;

/**
 * The flow of {@link Dependence} backwards, from noise to latents, for all paths of one window,
 * step after step.
 */
final class LatentPaths {

  private final Prediction prediction;
  private final int window;

  /** Indicators from the drivers to the driven. */
  private final int[] order;

  /** Shape {@code [indicator, path]}: latents of the step before. */
  private final double[][] latents;

  /**
   * Paths before the first step.
   *
   * @param order the window's indicators from the drivers to the driven
   */
  LatentPaths(Prediction prediction, int window, int[] order, int paths) {
    this.prediction = prediction;
    this.window = window;
    this.order = order.clone();
    this.latents = new double[order.length][paths];
  }

  /**
   * The latents of the next step, which the next call overwrites.
   *
   * @param step index of the step, one more than in the call before
   * @param noise standard normal, shape {@code [indicator][path]}
   * @return shape {@code [indicator][path]}
   */
  double[][] advance(int step, double[][] noise) {
    double[][] own = new double[noise.length][];
    for (int index = 0; index < noise.length; index++) {
      own[index] = joined(index, step, noise);
    }
    for (int index : order) {
      follow(index, step, own);
      double serial = prediction.dependence().serial(row(index), step);
      double fresh = Math.sqrt(1 - serial * serial);
      for (int path = 0; path < latents[index].length; path++) {
        latents[index][path] = serial * latents[index][path] + fresh * own[index][path];
      }
    }
    return latents;
  }

  /** Noise with what the indicators of one level have in common. */
  private double[] joined(int index, int step, double[][] noise) {
    double squares = 0;
    for (int peer = 0; peer < noise.length; peer++) {
      double common = related(Input.PEERS, index, peer) * common(peer, step);
      squares += common * common;
    }
    double share = common(index, step) / (Math.sqrt(1 + squares) + 1);
    double[] own = noise[index].clone();
    for (int peer = 0; peer < noise.length; peer++) {
      double common = related(Input.PEERS, index, peer) * common(peer, step);
      addTo(own, noise[peer], share * common);
    }
    return own;
  }

  /** Lets an indicator follow its drivers, whose own parts are complete. */
  private void follow(int index, int step, double[][] own) {
    double[] driven = new double[latents[index].length];
    for (int driver = 0; driver < own.length; driver++) {
      addTo(driven, own[driver], related(Input.DRIVERS, index, driver));
    }
    Dependence dependence = prediction.dependence();
    double following = dependence.following(row(index), step);
    double deviation = dependence.deviation(row(index), step);
    double widening = dependence.widening(row(index), step);
    for (int path = 0; path < driven.length; path++) {
      double surprise = driven[path] * driven[path];
      double wide = deviation * (1 + widening * surprise / (1 + surprise));
      own[index][path] = following * driven[path] + wide * own[index][path];
    }
  }

  private static void addTo(double[] sum, double[] values, double weight) {
    if (weight != 0) {
      for (int path = 0; path < sum.length; path++) {
        sum[path] += weight * values[path];
      }
    }
  }

  private double common(int index, int step) {
    return prediction.dependence().common(row(index), step);
  }

  private double related(Input relation, int index, int other) {
    int widest = prediction.batch().widest();
    return prediction.batch().block(relation).values[(window * widest + index) * widest + other];
  }

  private int row(int index) {
    return prediction.batch().row(window, index);
  }
}
