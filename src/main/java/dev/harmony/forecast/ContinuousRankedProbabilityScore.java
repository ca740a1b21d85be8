package dev.harmony.forecast;

/**
 * The continuous ranked probability score of a sample: {@code 1/m sum |x_i - y| - 1/(2 m^2) sum
 * |x_i - x_j|} (Gneiting and Raftery 2007, energy form). In the unit of the indicator; lower is
 * better; for a single sample the absolute error.
 */
public final class ContinuousRankedProbabilityScore {

  private ContinuousRankedProbabilityScore() {}

  /**
   * The score of an ensemble in ascending order.
   *
   * @param sorted shape {@code [sample]}, ascending; at least one
   * @param outcome what was observed
   * @throws IllegalArgumentException if {@code sorted} is empty
   */
  public static double ofSorted(double[] sorted, double outcome) {
    int samples = sorted.length;
    if (samples == 0) {
      throw new IllegalArgumentException("sorted must not be empty");
    }
    double error = 0;
    double spread = 0;
    for (int index = 0; index < samples; index++) {
      error += Math.abs(sorted[index] - outcome);
      spread += (2.0 * index + 1 - samples) * sorted[index];
    }
    return error / samples - spread / ((double) samples * samples);
  }
}
