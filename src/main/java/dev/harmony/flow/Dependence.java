package dev.harmony.flow;

/**
 * How the parts of one window depend on each other, as the parameters of a normalizing flow between
 * standard normal latents and independent standard normal noise. Shapes {@code [indicator, step]}.
 *
 * <p>From latents to noise: e = (z − ρ z of the step before) / √(1 − ρ²), serially; then (e − β c)
 * / σ(1 + κ c²/(1 + c²)) with c the correlated mean of what drives the indicator, by level; then e
 * − v (v·e) / (w (w + 1)) with w = √(1 + v·v), among the indicators of one level.
 */
final class Dependence {

  /** Numbers per indicator and step: ρ, v, β, σ, κ. */
  static final int NUMBERS = 5;

  private final float[] numbers;
  private final int steps;

  Dependence(float[] numbers, int steps) {
    this.numbers = numbers;
    this.steps = steps;
  }

  /** The correlation with the step before, 0 in the first. */
  double serial(int row, int step) {
    return number(row, step, 0);
  }

  /** The weight of the factor that the indicators of one level have in common. */
  double common(int row, int step) {
    return number(row, step, 1);
  }

  /** How much an indicator follows its drivers. */
  double following(int row, int step) {
    return number(row, step, 2);
  }

  /** What is left to chance, as a standard deviation. */
  double deviation(int row, int step) {
    return number(row, step, 3);
  }

  /** How much more is left to chance when the drivers surprise, above −1. */
  double widening(int row, int step) {
    return number(row, step, 4);
  }

  private double number(int row, int step, int index) {
    return numbers[(row * steps + step) * NUMBERS + index];
  }
}
