package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;

/**
 * A monotone spline around the anchor. All of it shrinks with one number, so that a level that
 * rarely moves keeps nearly all its probability at the anchor.
 */
final class SplineHead extends MarginalHead {

  /** Softplus of this is 1. */
  private static final double UNIT = Math.log(Math.E - 1);

  private static final double SMALLEST = 1e-4;

  /** Logarithm of the spread of a forecast as training begins. */
  private static final double USUAL = -1;

  SplineHead(NetworkShape shape) {
    super(shape, 1, 1, SplineKnots.BINS, SplineKnots.COUNT);
  }

  @Override
  MarginalLaw law(NDArray anchor, NDList pieces, Pass pass) {
    NDArray size = size(pieces.get(1), USUAL, pass);
    NDArray location = anchor.add(pieces.get(0).mul(size));
    NDArray slopes = positive(pieces.get(2), pass).mul(size);
    NDArray derivatives = positive(pieces.get(3), pass).mul(SplineLaw.usualDerivatives(slopes));
    return new SplineLaw(location, slopes, derivatives);
  }

  /** Softplus, 1 at 0. */
  private static NDArray positive(NDArray raw, Pass pass) {
    return Activation.softPlus(raw.add(pass.scalar(UNIT))).add(pass.scalar(SMALLEST));
  }
}
