package dev.harmony.flow;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Parameters for tests that expect every parameter to matter, which training begins without. */
final class Noise {

  private Noise() {}

  /** The parameters of {@code network} as training begins, plus noise by {@code seed}. */
  static Parameters parameters(Network network, long seed) {
    Parameters initial = Parameters.initial(network.parameters(), seed);
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, float[]> values = new TreeMap<>();
    for (ParameterShape shape : initial.shapes()) {
      float[] noisy = initial.values(shape.name());
      for (int index = 0; index < noisy.length; index++) {
        noisy[index] += (float) (0.1 * random.nextGaussian());
      }
      values.put(shape.name(), noisy);
    }
    return Parameters.of(initial.shapes(), values);
  }
}
