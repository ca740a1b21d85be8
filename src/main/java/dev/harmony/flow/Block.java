package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/** A dense block of numbers in Java's memory, last axis fastest. */
final class Block {

  private final long[] sizes;
  final float[] values;

  /** A block of zeros. */
  Block(long... sizes) {
    this.sizes = sizes.clone();
    this.values = new float[(int) Arrays.stream(sizes).reduce(1, Math::multiplyExact)];
  }

  /** A block of {@code values}, which are not copied. */
  Block(float[] values, List<Long> sizes) {
    this.sizes = sizes.stream().mapToLong(Long::longValue).toArray();
    this.values = values;
  }

  /** How many numbers belong to one index of the first {@code axes} axes. */
  int stride(int axes) {
    return (int) Arrays.stream(sizes).skip(axes).reduce(1, Math::multiplyExact);
  }

  /** A native copy, which {@code manager} frees. */
  NDArray copy(NDManager manager, DataType type) {
    NDArray array = manager.create(values, new Shape(sizes));
    return type == DataType.FLOAT32 ? array : array.toType(type, false);
  }
}
