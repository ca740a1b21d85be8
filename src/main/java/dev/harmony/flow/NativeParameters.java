package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters in native memory, where a network reads them, until their manager is closed. */
public final class NativeParameters {

  private final Map<String, NDArray> arrays;
  private final DataType type;

  private NativeParameters(Map<String, NDArray> arrays, DataType type) {
    this.arrays = arrays;
    this.type = type;
  }

  static NativeParameters of(
      Parameters parameters, NDManager manager, DataType type, boolean trainable) {
    Map<String, NDArray> arrays = new LinkedHashMap<>();
    for (ParameterShape shape : parameters.shapes()) {
      Block block = new Block(parameters.values(shape.name()), shape.sizes());
      NDArray array = block.copy(manager, type);
      array.setRequiresGradient(trainable);
      arrays.put(shape.name(), array);
    }
    return new NativeParameters(arrays, type);
  }

  /** The precision of all arrays. */
  DataType type() {
    return type;
  }

  /**
   * The array of parameter {@code name}.
   *
   * @throws IllegalArgumentException if there is none
   */
  NDArray array(String name) {
    NDArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no parameter '" + name + "'");
    }
    return array;
  }

  /**
   * The gradients that were collected, by name, flat, last axis fastest. Each call reads them anew;
   * their native memory is freed with the parameters'.
   */
  public Map<String, float[]> gradients() {
    Map<String, float[]> gradients = new LinkedHashMap<>();
    arrays.forEach(
        (name, array) -> {
          try (NDArray gradient = array.getGradient()) {
            gradients.put(name, gradient.toFloatArray());
          }
        });
    return gradients;
  }
}
