package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.LayerNorm;
import java.util.List;

/**
 * Layer normalisation of the last axis (Ba, Kiros and Hinton 2016).
 *
 * @param name before the names of its parameters
 * @param width numbers normalised together
 */
record Normalisation(String name, int width) {

  private static final float SMALL = 1e-5f;

  List<ParameterShape> parameters() {
    return List.of(
        ParameterShape.constant(name + ".gain", 1, width),
        ParameterShape.constant(name + ".bias", 0, width));
  }

  NDArray apply(NDArray input, Pass pass) {
    NDArray gain = pass.parameter(name + ".gain");
    NDArray bias = pass.parameter(name + ".bias");
    return LayerNorm.layerNorm(input, new Shape(width), gain, bias, SMALL).singletonOrThrow();
  }
}
