package dev.harmony.forecast;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * How far each member of a pool is trusted at each scored lead: {@code w_e ~ exp(-eta (C_e - C) /
 * C)}, with {@code C} the best member's {@code C_e}: its mean continuous ranked probability score
 * of the recent past, plus a tenth of that of the longer past, which decides where nothing happened
 * lately. Feedback comes as late as the outcome.
 *
 * <p>Immutable.
 */
final class ExpertWeights {

  private static final double ETA = 20;
  private static final Duration RECENT = Duration.ofHours(16);
  private static final Duration LONGER = Duration.ofDays(14);
  private static final double LONGER_SHARE = 0.1;

  /** Shape {@code [lead][member]}: mean scores of the recent past, with forgetting. */
  private final double[][] recent;

  /** The same of the longer past. */
  private final double[][] longer;

  /** Shape {@code [2][lead]}: sums of the weights in these means. */
  private final double[][] mass;

  private ExpertWeights(double[][] recent, double[][] longer, double[][] mass) {
    this.recent = recent;
    this.longer = longer;
    this.mass = mass;
  }

  static ExpertWeights ofNothing(int leads, int members) {
    return new ExpertWeights(
        new double[leads][members], new double[leads][members], new double[2][leads]);
  }

  /**
   * The weights after one more outcome at {@code lead}.
   *
   * @param crps what each member scored, shape {@code [member]}; NaN for one that was missing,
   *     which counts as what the pool scored
   * @param elapsed since the outcome before it
   */
  ExpertWeights with(int lead, double[] crps, Duration elapsed) {
    double[] scores = complete(lead, crps);
    double[][] nextMass = {mass[0].clone(), mass[1].clone()};
    nextMass[0][lead] = 1 + mass[0][lead] * retained(elapsed, RECENT);
    nextMass[1][lead] = 1 + mass[1][lead] * retained(elapsed, LONGER);
    return new ExpertWeights(
        averaged(recent, lead, scores, nextMass[0][lead]),
        averaged(longer, lead, scores, nextMass[1][lead]),
        nextMass);
  }

  private static double retained(Duration elapsed, Duration memory) {
    return Math.exp(-(double) elapsed.toMillis() / memory.toMillis());
  }

  private static double[][] averaged(double[][] means, int lead, double[] scores, double mass) {
    double[][] next = means.clone();
    double[] row = means[lead].clone();
    for (int member = 0; member < row.length; member++) {
      row[member] += (scores[member] - row[member]) / mass;
    }
    next[lead] = row;
    return next;
  }

  private double[] complete(int lead, double[] crps) {
    double[] shares = shares(lead, member -> !Double.isNaN(crps[member]));
    double pooled = 0;
    for (int member = 0; member < crps.length; member++) {
      pooled += shares[member] > 0 ? shares[member] * crps[member] : 0;
    }
    double missing = pooled;
    return Arrays.stream(crps).map(score -> Double.isNaN(score) ? missing : score).toArray();
  }

  /**
   * The shares of the members at {@code lead}: shape {@code [member]}, with the sum 1; equal before
   * any score, and zero of those that are missing.
   *
   * @param present which members are not missing; at least one
   */
  double[] shares(int lead, IntPredicate present) {
    double[] shares = new double[recent[lead].length];
    double best = Double.POSITIVE_INFINITY;
    for (int member = 0; member < shares.length; member++) {
      shares[member] = recent[lead][member] + LONGER_SHARE * longer[lead][member];
      best = present.test(member) ? Math.min(best, shares[member]) : best;
    }
    double total = 0;
    for (int member = 0; member < shares.length; member++) {
      double excess = shares[member] - best;
      double relative = best > 0 ? excess / best : (excess > 0 ? 1 : 0);
      shares[member] = present.test(member) ? Math.exp(-ETA * relative) : 0;
      total += shares[member];
    }
    for (int member = 0; member < shares.length; member++) {
      shares[member] /= total;
    }
    return shares;
  }
}
