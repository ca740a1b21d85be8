package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.core.Linear;
import java.util.List;

/**
 * An affine map of the last axis, x W' + b.
 *
 * @param name before the names of its parameters
 * @param inputs numbers read
 * @param outputs numbers written
 */
record Dense(String name, int inputs, int outputs) {

  /** Parameters that begin with the usual size, a third of what would keep the variance. */
  List<ParameterShape> parameters() {
    return parameters(1 / Math.sqrt(3));
  }

  /** Parameters whose outputs begin {@code gain} times as large as standard inputs. */
  List<ParameterShape> parameters(double gain) {
    return List.of(
        ParameterShape.normal(weight(), 0, gain / Math.sqrt(inputs), outputs, inputs),
        ParameterShape.constant(bias(), 0, outputs));
  }

  NDArray apply(NDArray input, Pass pass) {
    return Linear.linear(input, pass.parameter(weight()), pass.parameter(bias()))
        .singletonOrThrow();
  }

  private String weight() {
    return name + ".weight";
  }

  private String bias() {
    return name + ".bias";
  }
}
