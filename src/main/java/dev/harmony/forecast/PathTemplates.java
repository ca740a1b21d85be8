package dev.harmony.forecast;

import java.util.SplittableRandom;

/**
 * How sample paths hang together: each path takes one past moment that resembled the present, the
 * same for all indicators and steps, and its value at a step has the rank that the error from that
 * moment has among the errors from all of them (the Schaake shuffle, Clark et al. 2004).
 */
final class PathTemplates {

  private final Origin[] chosen;
  private final AscendingOrder order;

  /** Shape {@code [position]}: which path stands where among equal errors. */
  private final int[] shuffled;

  /**
   * Templates for {@code paths} paths.
   *
   * @param moments there must be at least one
   * @param seed of the order of the paths
   */
  PathTemplates(Moment moment, Analogues moments, int paths, long seed) {
    int[] spread = moments.spread(paths);
    this.chosen = new Origin[paths];
    this.shuffled = new int[paths];
    SplittableRandom random = new SplittableRandom(seed);
    for (int path = 0; path < paths; path++) {
      int other = random.nextInt(path + 1);
      shuffled[path] = shuffled[other];
      shuffled[other] = path;
    }
    for (int path = 0; path < paths; path++) {
      chosen[shuffled[path]] = moment.origin(spread[path]);
    }
    this.order = new AscendingOrder(paths);
  }

  /**
   * Gives ascending values to the paths.
   *
   * @param ascending shape {@code [path]}, ascending
   * @param member whose errors have the ranks
   * @return shape {@code [path]}
   */
  double[] dealt(double[] ascending, ColumnLaws laws, int member, int ahead) {
    double[] errors = new double[chosen.length];
    for (int path = 0; path < errors.length; path++) {
      errors[path] = laws.error(member, chosen[path], ahead);
    }
    double[] dealt = new double[errors.length];
    int[] ranked = order.of(errors);
    for (int rank = 0; rank < ranked.length; rank++) {
      dealt[ranked[rank]] = ascending[rank];
    }
    return dealt;
  }
}
