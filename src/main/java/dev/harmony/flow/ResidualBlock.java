package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.List;
import java.util.stream.Stream;

/**
 * x + W₂ gelu(W₁ norm(x)), some of which is dropped while training.
 *
 * @param name before the names of its parameters
 * @param width numbers read and written
 * @param hidden numbers inside
 */
record ResidualBlock(String name, int width, int hidden) {

  List<ParameterShape> parameters() {
    return Stream.of(norm().parameters(), widen().parameters(), narrow().parameters())
        .flatMap(List::stream)
        .toList();
  }

  NDArray apply(NDArray input, Pass pass) {
    NDArray inside = Activation.gelu(widen().apply(norm().apply(input, pass), pass));
    NDArray step = narrow().apply(inside, pass);
    return input.add(pass.dropped(step, name));
  }

  private Normalisation norm() {
    return new Normalisation(name + ".norm", width);
  }

  private Dense widen() {
    return new Dense(name + ".widen", width, hidden);
  }

  private Dense narrow() {
    return new Dense(name + ".narrow", hidden, width);
  }
}
