package dev.harmony.flow;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The parameters of a network by name, as plain numbers.
 *
 * <p>Immutable.
 */
public final class Parameters {

  private final List<ParameterShape> shapes;

  /** Flat, last axis fastest, in the order of {@link #shapes}. */
  private final Map<String, float[]> values;

  private Parameters(List<ParameterShape> shapes, Map<String, float[]> values) {
    this.shapes = shapes;
    this.values = values;
  }

  /**
   * Parameters as training begins: random by {@code seed} and each one's name, so that a new
   * parameter changes none of the others.
   */
  public static Parameters initial(List<ParameterShape> shapes, long seed) {
    Map<String, float[]> values = new LinkedHashMap<>();
    shapes.forEach(shape -> values.put(shape.name(), start(shape, seed)));
    return new Parameters(List.copyOf(shapes), values);
  }

  /**
   * Parameters of given values, which are copied.
   *
   * @param values by name, flat, last axis fastest
   * @throws IllegalArgumentException if a parameter is missing, one is too many, or a length
   *     differs
   */
  public static Parameters of(List<ParameterShape> shapes, Map<String, float[]> values) {
    if (shapes.size() != values.size()) {
      throw new IllegalArgumentException(
          "expected %d parameters, but got %d".formatted(shapes.size(), values.size()));
    }
    Map<String, float[]> copies = new LinkedHashMap<>();
    for (ParameterShape shape : shapes) {
      float[] given = values.get(shape.name());
      if (given == null || given.length != shape.count()) {
        throw new IllegalArgumentException(
            "parameter '%s' must have %d values, but has %s"
                .formatted(shape.name(), shape.count(), given == null ? "none" : given.length));
      }
      copies.put(shape.name(), given.clone());
    }
    return new Parameters(List.copyOf(shapes), copies);
  }

  private static float[] start(ParameterShape shape, long seed) {
    SplittableRandom random = new SplittableRandom(31 * seed + shape.name().hashCode());
    float[] values = new float[shape.count()];
    for (int index = 0; index < values.length; index++) {
      values[index] = (float) (shape.mean() + shape.deviation() * random.nextGaussian());
    }
    return values;
  }

  /** What parameters there are. */
  public List<ParameterShape> shapes() {
    return shapes;
  }

  /**
   * A copy of the values of parameter {@code name}, flat, last axis fastest.
   *
   * @throws IllegalArgumentException if there is none
   */
  public float[] values(String name) {
    float[] found = values.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no parameter '" + name + "'");
    }
    return found.clone();
  }

  /**
   * Copies in native memory for as long as {@code manager} is open.
   *
   * @param trainable whether gradients can be collected for them
   */
  public NativeParameters bind(NDManager manager, boolean trainable) {
    return bind(manager, DataType.FLOAT32, trainable);
  }

  NativeParameters bind(NDManager manager, DataType type, boolean trainable) {
    return NativeWork.result(() -> NativeParameters.of(this, manager, type, trainable));
  }
}
