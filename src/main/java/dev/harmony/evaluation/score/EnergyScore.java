package dev.harmony.evaluation.score;

/**
 * The energy score of an ensemble of paths: {@code 1/m sum |X_i - y| - 1/(2 m^2) sum |X_i - X_j|}
 * with Euclidean norms (Gneiting and Raftery 2007, section 4.3). Proper for the joint law of the
 * steps; for one step the continuous ranked probability score.
 */
public final class EnergyScore {

  private EnergyScore() {}

  /**
   * The score in the unit of the observation.
   *
   * @param paths shape {@code [path][step]}; at least one
   * @param observed shape {@code [step]}
   * @throws IllegalArgumentException if there is no path
   */
  public static double of(double[][] paths, double[] observed) {
    if (paths.length == 0) {
      throw new IllegalArgumentException("paths must not be empty");
    }
    double error = 0;
    double spread = 0;
    for (int path = 0; path < paths.length; path++) {
      error += distance(paths[path], observed);
      for (int other = 0; other < path; other++) {
        spread += distance(paths[path], paths[other]);
      }
    }
    return error / paths.length - spread / ((double) paths.length * paths.length);
  }

  private static double distance(double[] first, double[] second) {
    double sum = 0;
    for (int step = 0; step < first.length; step++) {
      double difference = first[step] - second[step];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
