package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;

/**
 * Quantiles of the training levels around the anchor: the median, and positive increments on either
 * side, so that they never cross.
 */
final class QuantileHead extends MarginalHead {

  private static final int MIDDLE = QuantileLevels.COUNT / 2;

  /** Increments begin as softplus of minus this. */
  private static final double SMALL = 3;

  QuantileHead(NetworkShape shape) {
    super(shape, 1, 1, QuantileLevels.COUNT - 1);
  }

  @Override
  MarginalLaw law(NDArray anchor, NDList pieces, Pass pass) {
    NDArray size = size(pieces.get(1), 0, pass);
    NDArray median = anchor.add(pieces.get(0).mul(size));
    NDArray increments = Activation.softPlus(pieces.get(2).sub(pass.scalar(SMALL))).mul(size);
    return new QuantileLaw(increments.matMul(outwards(pass)).add(median));
  }

  /** Adds increments up from the median outwards, {@code [increments, levels]}. */
  private static NDArray outwards(Pass pass) {
    int levels = QuantileLevels.COUNT;
    float[] signs = new float[(levels - 1) * levels];
    for (int increment = 0; increment < levels - 1; increment++) {
      for (int level = 0; level < levels; level++) {
        boolean above = increment >= MIDDLE && increment < level;
        boolean below = increment < MIDDLE && increment >= level;
        signs[increment * levels + level] = above ? 1 : below ? -1 : 0;
      }
    }
    return pass.constants(signs, levels - 1, levels);
  }

  /**
   * Marginal distributions as quantiles.
   *
   * @param values {@code [R, H, levels]}, ascending
   */
  private record QuantileLaw(NDArray values) implements MarginalLaw {
    @Override
    public NDArray quantiles(Pass pass) {
      return values;
    }

    @Override
    public NDArray numbers() {
      return values;
    }
  }
}
