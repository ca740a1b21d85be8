package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/**
 * Marginal distributions as monotone rational-quadratic splines (Gregory and Delbourgo 1982; Durkan
 * et al. 2019) of a Student variable, with linear tails. The knots' positions are fixed, so that a
 * quantile is one formula without a search.
 *
 * @param location the median, {@code [R, H, 1]}
 * @param slopes mean slope of each bin, positive, {@code [R, H, bins]}
 * @param derivatives at each knot, positive, {@code [R, H, knots]}
 */
record SplineLaw(NDArray location, NDArray slopes, NDArray derivatives) implements MarginalLaw {

  private static final NDIndex ALL_BUT_FIRST = new NDIndex("..., 1:");
  private static final NDIndex ALL_BUT_LAST = new NDIndex("..., :-1");
  private static final NDIndex FIRST = new NDIndex("..., :1");
  private static final NDIndex LAST = new NDIndex("..., -1:");

  /** The harmonic mean of the slopes on either side of each knot; the only slope at the ends. */
  static NDArray usualDerivatives(NDArray slopes) {
    NDArray left = slopes.get(ALL_BUT_LAST);
    NDArray right = slopes.get(ALL_BUT_FIRST);
    NDArray product = left.mul(right);
    NDArray inner = product.add(product).div(left.add(right));
    return slopes.get(FIRST).concat(inner, 2).concat(slopes.get(LAST), 2);
  }

  @Override
  public NDArray quantiles(Pass pass) {
    LevelConstants levels = new LevelConstants(pass);
    NDArray slope = slopes.matMul(levels.ofBin());
    NDArray start = derivatives.matMul(levels.ofLowerKnot());
    NDArray end = derivatives.matMul(levels.ofUpperKnot());
    NDArray inside = levels.partTimesRest();
    NDArray upper = slope.mul(levels.part().square()).add(start.mul(inside));
    NDArray lower = slope.add(start.add(end).sub(slope).sub(slope).mul(inside));
    NDArray rise = slope.mul(levels.width()).mul(upper.div(lower));
    return slopes.matMul(levels.fromMedian()).add(location).add(rise);
  }

  /** In the order of {@link MonotoneSpline}. */
  @Override
  public NDArray numbers() {
    return location.concat(slopes, 2).concat(derivatives, 2);
  }
}
