package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import java.util.List;

/**
 * The marginal distribution of each indicator and step: a gated mean of anchors plus a monotone
 * spline of a Student variable. All of the spline shrinks with one number, so that a level that
 * rarely moves keeps nearly all its probability at an anchor.
 */
final class MarginalHead {

  /** Softplus of this is 1. */
  private static final double UNIT = Math.log(Math.E - 1);

  private static final double SMALLEST = 1e-4;

  /** Bound of the logarithm of a spread, before the usual size is added. */
  private static final double BOUND = 8;

  private static final double USUAL = -1;

  /** Atoms begin as softplus of minus this, in spreads. */
  private static final double FEW = 6;

  /** What hides an anchor that is not known. */
  private static final double HIDDEN = 1e9;

  private final Dense output;

  MarginalHead(NetworkShape shape) {
    int outputs = Anchors.COUNT + 3 + SplineKnots.BINS + SplineKnots.COUNT;
    this.output = new Dense("marginal", shape.headWidth(), outputs);
  }

  List<ParameterShape> parameters() {
    return output.parameters(0.1);
  }

  /**
   * The distributions in each indicator's own unit.
   *
   * @param code {@code [R, H, headWidth]}
   * @param anchors of each step, {@code [R, H, anchors]}
   */
  SplineLaw apply(NDArray code, NDArray anchors, Pass pass) {
    long gates = Anchors.COUNT;
    long[] cuts = {gates, gates + 1, gates + 2, gates + 3, gates + 3 + SplineKnots.BINS};
    NDList raw = output.apply(code, pass).split(cuts, 2);
    NDArray bound = pass.scalar(BOUND);
    NDArray size = raw.get(2).div(bound).tanh().mul(bound).add(pass.scalar(USUAL)).exp();
    NDArray location = anchored(raw.get(0), anchors, pass).add(raw.get(1).mul(size));
    NDArray slopes = positive(raw.get(4), pass).mul(size);
    NDArray derivatives = positive(raw.get(5), pass).mul(SplineLaw.usualDerivatives(slopes));
    NDArray atom = Activation.softPlus(raw.get(3).sub(pass.scalar(FEW)));
    return new SplineLaw(location, slopes, derivatives, atom);
  }

  /** Softplus, 1 at 0. */
  private static NDArray positive(NDArray raw, Pass pass) {
    return Activation.softPlus(raw.add(pass.scalar(UNIT))).add(pass.scalar(SMALLEST));
  }

  /** The mean of the anchors that are known, weighted by a softmax of {@code gates}. */
  private static NDArray anchored(NDArray gates, NDArray anchors, Pass pass) {
    NDArray known = pass.input(Input.AVAILABILITY).expandDims(1);
    NDArray hidden = known.sub(pass.scalar(1)).mul(pass.scalar(HIDDEN));
    return gates.add(hidden).softmax(2).mul(anchors).sum(new int[] {2}, true);
  }
}
