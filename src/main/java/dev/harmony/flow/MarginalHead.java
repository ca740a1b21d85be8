package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import java.util.List;

/**
 * The marginal distribution of each indicator and step: a gated mean of anchors plus something
 * around it, with an atom at the newest value.
 */
abstract class MarginalHead {

  /** What hides an anchor that is not known. */
  private static final double HIDDEN = 1e9;

  /** Bound of the logarithm of a size, before the usual size is added. */
  private static final double BOUND = 8;

  /** Atoms begin as softplus of minus this, in spreads. */
  private static final double FEW = 5;

  private final Dense output;
  private final long[] cuts;

  /** A head whose distributions need pieces of these sizes beside the gates. */
  MarginalHead(NetworkShape shape, int... pieces) {
    cuts = new long[pieces.length + 1];
    cuts[0] = Anchors.COUNT;
    int total = Anchors.COUNT + 1;
    for (int index = 0; index < pieces.length; index++) {
      cuts[index + 1] = total;
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
    NDArray anchor = gates.mul(anchors).sum(new int[] {2}, true);
    NDArray atom = Activation.softPlus(raw.get(1).sub(pass.scalar(FEW)));
    return new AtomicLaw(law(anchor, raw.subNDList(2), pass), atom);
  }

  /**
   * The smooth distributions around an anchor.
   *
   * @param anchor {@code [R, H, 1]}
   * @param pieces of the sizes that were asked for, {@code [R, H, size]}
   */
  abstract MarginalLaw law(NDArray anchor, NDList pieces, Pass pass);

  /** The exponential function, bounded so that it neither vanishes nor explodes. */
  static NDArray size(NDArray raw, double usual, Pass pass) {
    NDArray bound = pass.scalar(BOUND);
    return raw.div(bound).tanh().mul(bound).add(pass.scalar(usual)).exp();
  }

  /** Reads a distribution of {@code kind} back from {@link MarginalLaw#numbers}. */
  static Marginal read(HeadKind kind, float[] numbers, int index) {
    int start = index * (1 + kind.numbers());
    Marginal smooth =
        switch (kind) {
          case SPLINE -> new MonotoneSpline(numbers, start + 1);
          case QUANTILES -> new QuantileTable(numbers, start + 1);
        };
    return new AtomicMarginal(smooth, numbers[start]);
  }

  /**
   * Distributions as {@link AtomicMarginal} describes them.
   *
   * @param atom {@code [R, H, 1]}
   */
  private record AtomicLaw(MarginalLaw smooth, NDArray atom) implements MarginalLaw {
    @Override
    public NDArray quantiles(Pass pass) {
      NDArray values = smooth.quantiles(pass);
      return values.sub(values.minimum(atom).maximum(atom.neg()));
    }

    @Override
    public NDArray numbers() {
      return atom.concat(smooth.numbers(), 2);
    }
  }
}
