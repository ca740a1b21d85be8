package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import java.util.function.IntBinaryOperator;
import java.util.function.IntToDoubleFunction;

/**
 * Constants that take the parameters of splines to the training levels: each level lies at a known
 * place of a known bin, so taking its parameters is a product with a matrix of zeros and ones.
 *
 * @param pass where the constants belong
 */
record LevelConstants(Pass pass) {

  /** The parameter of each level's bin, {@code [bins, levels]}. */
  NDArray ofBin() {
    return matrix(SplineKnots.BINS, (bin, level) -> bin == bin(level) ? 1 : 0);
  }

  /** The parameter of the knot at the lower end of each level's bin, {@code [knots, levels]}. */
  NDArray ofLowerKnot() {
    return matrix(SplineKnots.COUNT, (knot, level) -> knot == bin(level) ? 1 : 0);
  }

  /** The parameter of the knot at the upper end of each level's bin, {@code [knots, levels]}. */
  NDArray ofUpperKnot() {
    return matrix(SplineKnots.COUNT, (knot, level) -> knot == bin(level) + 1 ? 1 : 0);
  }

  /** What slopes add up to from the median to each level's bin, {@code [bins, levels]}. */
  NDArray fromMedian() {
    float[] values = new float[SplineKnots.BINS * QuantileLevels.COUNT];
    for (int bin = 0; bin < SplineKnots.BINS; bin++) {
      for (int level = 0; level < QuantileLevels.COUNT; level++) {
        boolean above = bin >= SplineKnots.MIDDLE && bin < bin(level);
        boolean below = bin < SplineKnots.MIDDLE && bin >= bin(level);
        double width = SplineKnots.width(bin);
        values[bin * QuantileLevels.COUNT + level] = (float) (above ? width : below ? -width : 0);
      }
    }
    return pass.constants(values, SplineKnots.BINS, QuantileLevels.COUNT);
  }

  /** How far into its bin each level lies, in [0, 1], {@code [levels]}. */
  NDArray part() {
    return row(LevelConstants::part);
  }

  /** The width of each level's bin, {@code [levels]}. */
  NDArray width() {
    return row(level -> SplineKnots.width(bin(level)));
  }

  /** The product of {@link #part} and what is left of the bin, {@code [levels]}. */
  NDArray partTimesRest() {
    return row(level -> part(level) * (1 - part(level)));
  }

  NDArray row(IntToDoubleFunction ofLevel) {
    float[] values = new float[QuantileLevels.COUNT];
    for (int level = 0; level < values.length; level++) {
      values[level] = (float) ofLevel.applyAsDouble(level);
    }
    return pass.constants(values, values.length);
  }

  private NDArray matrix(int rows, IntBinaryOperator entry) {
    float[] values = new float[rows * QuantileLevels.COUNT];
    for (int index = 0; index < values.length; index++) {
      values[index] = entry.applyAsInt(index / QuantileLevels.COUNT, index % QuantileLevels.COUNT);
    }
    return pass.constants(values, rows, QuantileLevels.COUNT);
  }

  private static int bin(int level) {
    return SplineKnots.bin(QuantileLevels.position(level));
  }

  private static double part(int level) {
    int bin = bin(level);
    return (QuantileLevels.position(level) - SplineKnots.position(bin)) / SplineKnots.width(bin);
  }
}
