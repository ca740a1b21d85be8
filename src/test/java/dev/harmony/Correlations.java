package dev.harmony;

import java.util.Arrays;

/** How samples go together. */
public final class Correlations {

  private Correlations() {}

  /** Pearson's correlation of pairs. */
  public static double correlation(double[] one, double[] other) {
    double meanOne = Arrays.stream(one).average().orElseThrow();
    double meanOther = Arrays.stream(other).average().orElseThrow();
    double product = 0;
    double squareOne = 0;
    double squareOther = 0;
    for (int index = 0; index < one.length; index++) {
      product += (one[index] - meanOne) * (other[index] - meanOther);
      squareOne += Math.pow(one[index] - meanOne, 2);
      squareOther += Math.pow(other[index] - meanOther, 2);
    }
    return product / Math.sqrt(squareOne * squareOther);
  }
}
