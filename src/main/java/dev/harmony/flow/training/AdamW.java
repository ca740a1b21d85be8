package dev.harmony.flow.training;

import dev.harmony.flow.ParameterShape;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019, algorithm 2). Only parameters of
 * two axes or more decay: offsets and gains have nothing to unlearn.
 *
 * <p>In Java's memory, one number after the other, so that a step is the same on every device.
 */
final class AdamW {
  private static final double FIRST = 0.9;
  private static final double SECOND = 0.99;
  private static final double SMALL = 1e-8;

  private final double decay;
  private final Weights first;
  private final Weights second;
  private long steps;

  /**
   * @param decay the share of a weight that a step of rate 1 takes away
   * @param first moment; changed by each step
   * @param second moment; changed by each step
   * @param steps how many steps the moments have seen
   */
  AdamW(double decay, Weights first, Weights second, long steps) {
    this.decay = decay;
    this.first = first;
    this.second = second;
    this.steps = steps;
  }

  /** How many steps there were. */
  long steps() {
    return steps;
  }

  /** The running mean of the gradients; live. */
  Weights first() {
    return first;
  }

  /** The running mean of their squares; live. */
  Weights second() {
    return second;
  }

  /**
   * Changes {@code weights} by one step against {@code gradients} times {@code scale}.
   *
   * @param rate the learning rate
   */
  void step(Weights weights, Weights gradients, double scale, double rate) {
    steps++;
    double firstLeft = 1 - Math.pow(FIRST, (double) steps);
    double secondLeft = 1 - Math.pow(SECOND, (double) steps);
    Moments moments =
        new Moments((float) scale, (float) (rate / firstLeft), (float) (1 / Math.sqrt(secondLeft)));
    for (ParameterShape shape : weights.shapes()) {
      float kept = (float) (shape.sizes().size() > 1 ? 1 - rate * decay : 1);
      float[] values = weights.of(shape);
      for (int index = 0; kept < 1 && index < values.length; index++) {
        values[index] *= kept;
      }
      moments.apply(values, gradients.of(shape), first.of(shape), second.of(shape));
    }
  }

  /** The part of the update that is the same for all parameters, in single precision. */
  private record Moments(float scale, float rate, float rootLeft) {
    void apply(float[] values, float[] gradients, float[] first, float[] second) {
      for (int index = 0; index < values.length; index++) {
        float gradient = scale * gradients[index];
        first[index] += (float) (1 - FIRST) * (gradient - first[index]);
        second[index] += (float) (1 - SECOND) * (gradient * gradient - second[index]);
        float root = (float) Math.sqrt(second[index]) * rootLeft + (float) SMALL;
        values[index] -= rate * first[index] / root;
      }
    }
  }
}
