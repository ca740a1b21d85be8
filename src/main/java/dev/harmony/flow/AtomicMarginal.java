package dev.harmony.flow;

/**
 * A smooth distribution whose results near the newest value become it: {@code x ↦ sign(x) max(|x| −
 * a, 0)}. Many indicators bring the same value again, with a probability that no smooth
 * distribution can give.
 */
final class AtomicMarginal implements Marginal {

  private final Marginal smooth;
  private final double atom;

  /**
   * The distribution {@code smooth} with an atom at 0.
   *
   * @param atom how near 0 a result must come to become it; not negative
   */
  AtomicMarginal(Marginal smooth, double atom) {
    this.smooth = smooth;
    this.atom = atom;
  }

  @Override
  public double[] atPositions(double[] positions) {
    double[] values = smooth.atPositions(positions);
    for (int index = 0; index < values.length; index++) {
      values[index] -= Math.max(-atom, Math.min(atom, values[index]));
    }
    return values;
  }

  @Override
  public double below(double value) {
    return smooth.below(value > 0 ? value + atom : value - atom);
  }

  @Override
  public double upTo(double value) {
    return smooth.upTo(value < 0 ? value - atom : value + atom);
  }
}
