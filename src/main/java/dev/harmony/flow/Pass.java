package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * One evaluation of a network. All results belong to its manager, which must stay open until
 * gradients are collected.
 *
 * <p>A result belongs to the manager of an operation's left operand: parameters never stand there.
 * Scalars are native arrays: the engine's overloads for Java's numbers free memory that a gradient
 * still needs.
 *
 * @param batch what is read
 * @param parameters of the network
 * @param dropout what is dropped at random
 * @param manager of all results
 */
record Pass(EncodedBatch batch, NativeParameters parameters, Dropout dropout, NDManager manager) {

  /** The inputs of one kind. */
  NDArray input(Input input) {
    return batch.block(input).copy(manager, parameters.type());
  }

  /** The parameter called {@code name}. */
  NDArray parameter(String name) {
    return parameters.array(name);
  }

  /** The rows of parameter {@code name}, which has one row for each step from 1. */
  NDArray parameterOf(String name, List<Integer> leads) {
    long[] rows = leads.stream().mapToLong(lead -> lead - 1L).toArray();
    return indexed(parameter(name), rows);
  }

  /** The values of {@code array} in Java's memory, in single precision. */
  static float[] numbers(NDArray array) {
    return array.toType(DataType.FLOAT32, false).toFloatArray();
  }

  /** The given rows of {@code array}. */
  NDArray indexed(NDArray array, long[] rows) {
    return array.get(manager, new NDIndex("{}", manager.create(rows)));
  }

  /** {@code value} as an array without axes. */
  NDArray scalar(double value) {
    return manager.full(new Shape(), (float) value, parameters.type());
  }

  /** Constants of the given sizes, last axis fastest. */
  NDArray constants(float[] values, long... sizes) {
    return manager.create(values, new Shape(sizes)).toType(parameters.type(), false);
  }

  /** From rows to the places of each window: {@code [R, n]} to {@code [W, N, n]}. */
  NDArray placed(NDArray rows) {
    NDArray places = batch.isFull() ? rows : indexed(rows, batch.rowOfPlace());
    return places.reshape(batch.windows(), batch.widest(), rows.getShape().get(1));
  }

  /** From the places of each window back to rows: {@code [W, N, n]} to {@code [R, n]}. */
  NDArray taken(NDArray places) {
    long count = (long) batch.windows() * batch.widest();
    NDArray flat = places.reshape(count, places.getShape().get(2));
    return batch.isFull() ? flat : indexed(flat, batch.placeOfRow());
  }

  /** Sums of {@code rows} over the indicators of their window, weighted by {@code relation}. */
  NDArray among(Input relation, NDArray rows) {
    return taken(input(relation).matMul(placed(rows)));
  }

  /** {@code values}, some of which are dropped while training, at the place called {@code name}. */
  NDArray dropped(NDArray values, String name) {
    if (!dropout.isActive()) {
      return values;
    }
    float[] factors = dropout.factors(name, (int) values.size());
    return values.mul(constants(factors, values.getShape().getShape()));
  }
}
