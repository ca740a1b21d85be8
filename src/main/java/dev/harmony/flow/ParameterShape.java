package dev.harmony.flow;

import java.util.List;

/**
 * One named array of parameters and how it begins: normal with mean {@code mean} and standard
 * deviation {@code deviation}.
 *
 * @param name unique within a network
 * @param sizes length of each axis
 */
public record ParameterShape(String name, List<Long> sizes, double mean, double deviation) {

  /** A parameter shape that copies {@code sizes}. */
  public ParameterShape {
    sizes = List.copyOf(sizes);
  }

  /** The number of values. */
  public int count() {
    return (int) sizes.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
  }

  static ParameterShape constant(String name, double value, long... sizes) {
    return normal(name, value, 0, sizes);
  }

  static ParameterShape normal(String name, double mean, double deviation, long... sizes) {
    return new ParameterShape(
        name, java.util.Arrays.stream(sizes).boxed().toList(), mean, deviation);
  }
}
