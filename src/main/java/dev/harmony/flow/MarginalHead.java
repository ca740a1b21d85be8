package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;

/**
 * The marginal distribution of each indicator and step: a gated mean of anchors plus something
 * around it.
 */
abstract class MarginalHead {

  /** What hides an anchor that is not known. */
  private static final double HIDDEN = 1e9;

  private final Dense output;
  private final long[] cuts;

  /** A head whose distributions need pieces of these sizes beside the gates. */
  MarginalHead(NetworkShape shape, int... pieces) {
    cuts = new long[pieces.length];
    int total = Anchors.COUNT;
    for (int index = 0; index < pieces.length; index++) {
      cuts[index] = total;
      total += pieces[index];
    }
    output = new Dense("marginal", shape.headWidth(), total);
  }

  /** The head of a network of {@code shape}. */
  static MarginalHead of(NetworkShape shape) {
    return switch (shape.head()) {
      case SPLINE -> new SplineHead(shape);
      case QUANTILES -> new QuantileHead(shape);
    };
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
  final MarginalLaw apply(NDArray code, NDArray anchors, Pass pass) {
    NDList raw = output.apply(code, pass).split(cuts, 2);
    NDArray known = pass.input(Input.AVAILABILITY).expandDims(1);
    NDArray hidden = known.sub(pass.scalar(1)).mul(pass.scalar(HIDDEN));
    NDArray gates = raw.get(0).add(hidden).softmax(2);
    return law(gates.mul(anchors).sum(new int[] {2}, true), raw.subNDList(1), pass);
  }

  /**
   * The distributions around an anchor.
   *
   * @param anchor {@code [R, H, 1]}
   * @param pieces of the sizes that were asked for, {@code [R, H, size]}
   */
  abstract MarginalLaw law(NDArray anchor, NDList pieces, Pass pass);

  /** The exponential function, bounded so that it neither vanishes nor explodes. */
  static NDArray size(NDArray raw, double usual, Pass pass) {
    NDArray bound = pass.scalar(8);
    return raw.div(bound).tanh().mul(bound).add(pass.scalar(usual)).exp();
  }

  /** Reads a distribution of {@code kind} back from {@link MarginalLaw#numbers}. */
  static Marginal read(HeadKind kind, float[] numbers, int index) {
    return switch (kind) {
      case SPLINE -> new MonotoneSpline(numbers, index * MonotoneSpline.NUMBERS);
      case QUANTILES -> new QuantileTable(numbers, index * QuantileLevels.COUNT);
    };
  }
}
