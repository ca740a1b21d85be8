package dev.harmony.flow.training;

import dev.harmony.flow.ParameterShape;
import dev.harmony.flow.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One number for each of a network's parameters, by name: values, gradients or moments while they
 * change.
 */
final class Weights {
  private final List<ParameterShape> shapes;
  private final Map<String, float[]> values = new LinkedHashMap<>();

  private Weights(List<ParameterShape> shapes) {
    this.shapes = shapes;
  }

  /** Zeros. */
  static Weights zeros(List<ParameterShape> shapes) {
    Weights zeros = new Weights(shapes);
    shapes.forEach(shape -> zeros.values.put(shape.name(), new float[shape.count()]));
    return zeros;
  }

  /** The values of {@code parameters}. */
  static Weights of(Parameters parameters) {
    Weights weights = new Weights(parameters.shapes());
    for (ParameterShape shape : parameters.shapes()) {
      weights.values.put(shape.name(), parameters.values(shape.name()));
    }
    return weights;
  }

  /**
   * Given numbers, which are copied.
   *
   * @throws IllegalArgumentException if one is missing or too many, or a length differs
   */
  static Weights of(List<ParameterShape> shapes, Map<String, float[]> numbers) {
    return of(Parameters.of(shapes, numbers));
  }

  /** These values as a network takes them. */
  Parameters parameters() {
    return Parameters.of(shapes, values);
  }

  /** A copy that shares nothing. */
  Weights copy() {
    return of(shapes, values);
  }

  /** What there are. */
  List<ParameterShape> shapes() {
    return shapes;
  }

  /** The numbers of {@code shape}; whoever changes them changes these weights. */
  float[] of(ParameterShape shape) {
    return values.getOrDefault(shape.name(), new float[0]);
  }

  /** The Euclidean length of all numbers together; not finite if one of them is not. */
  double norm() {
    double squares = 0;
    for (float[] numbers : values.values()) {
      for (float number : numbers) {
        squares += (double) number * number;
      }
    }
    return Math.sqrt(squares);
  }

  /** Moves these towards {@code other}, all but a share of {@code kept} of the way. */
  void approach(Weights other, double kept) {
    float share = (float) (1 - kept);
    for (ParameterShape shape : shapes) {
      float[] mine = of(shape);
      float[] theirs = other.of(shape);
      for (int index = 0; index < mine.length; index++) {
        mine[index] += share * (theirs[index] - mine[index]);
      }
    }
  }
}
