package dev.harmony.flow.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.harmony.flow.ParameterShape;
import dev.harmony.flow.Parameters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One number for each of a network's parameters, in Java's memory, by name: their values, gradients
 * or moments. The arrays are live; whoever shares them shares their changes.
 */
public final class Weights {
  private final List<ParameterShape> shapes;
  private final Map<String, float[]> values = new LinkedHashMap<>();

  private Weights(List<ParameterShape> shapes) {
    this.shapes = List.copyOf(shapes);
  }

  /** Zeros. */
  public static Weights zeros(List<ParameterShape> shapes) {
    Weights zeros = new Weights(shapes);
    shapes.forEach(shape -> zeros.values.put(shape.name(), new float[shape.count()]));
    return zeros;
  }

  /**
   * Given numbers, which are copied.
   *
   * @param values by name, flat, last axis fastest; others than those of {@code shapes} are ignored
   * @throws IllegalArgumentException if one is missing or its length differs
   */
  public static Weights of(List<ParameterShape> shapes, Map<String, float[]> values) {
    Weights weights = new Weights(shapes);
    for (ParameterShape shape : shapes) {
      float[] given = values.get(shape.name());
      if (given == null || given.length != shape.count()) {
        throw new IllegalArgumentException(
            "parameter '%s' must have %d values, but has %s"
                .formatted(shape.name(), shape.count(), given == null ? "none" : given.length));
      }
      weights.values.put(shape.name(), given.clone());
    }
    return weights;
  }

  /** The values with which a training from {@code seed} begins. */
  public static Weights initial(NDManager manager, List<ParameterShape> shapes, long seed) {
    try (Parameters parameters = Parameters.initial(manager, shapes, DataType.FLOAT32, seed)) {
      Weights weights = new Weights(shapes);
      for (Map.Entry<String, NDArray> each : parameters.arrays().entrySet()) {
        weights.values.put(each.getKey(), each.getValue().toFloatArray());
      }
      return weights;
    }
  }

  /** A copy in native memory, to be closed by the caller. */
  public Parameters parameters(NDManager manager) {
    return Parameters.of(manager, shapes, values);
  }

  /**
   * The gradients that were collected for {@code parameters}.
   *
   * @param shapes of the parameters
   */
  public static Weights gradients(List<ParameterShape> shapes, Parameters parameters) {
    Weights gradients = new Weights(shapes);
    for (ParameterShape shape : shapes) {
      try (NDArray gradient = parameters.array(shape.name()).getGradient()) {
        gradients.values.put(shape.name(), gradient.toFloatArray());
      }
    }
    return gradients;
  }

  /** A copy that shares nothing. */
  public Weights copy() {
    return of(shapes, values);
  }

  /** What there are. */
  public List<ParameterShape> shapes() {
    return shapes;
  }

  /** The numbers by name, in the order of the shapes; live. */
  public Map<String, float[]> values() {
    return Collections.unmodifiableMap(values);
  }

  /** The numbers of {@code shape}; live. */
  public float[] of(ParameterShape shape) {
    return values.getOrDefault(shape.name(), new float[0]);
  }

  /** The Euclidean length of all numbers together; not finite if one of them is not. */
  public double norm() {
    double squares = 0;
    for (float[] numbers : values.values()) {
      double sum = 0;
      for (float number : numbers) {
        sum += (double) number * number;
      }
      squares += sum;
    }
    return Math.sqrt(squares);
  }

  /** Moves these towards {@code other} by a share of 1 - {@code kept} of the way. */
  public void approach(Weights other, double kept) {
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
