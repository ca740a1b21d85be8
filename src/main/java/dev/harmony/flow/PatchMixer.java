package dev.harmony.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reduces each indicator's own past to a token: patches share one embedding and are mixed, together
 * with the features, by residual blocks.
 */
final class PatchMixer {

  private final NetworkShape shape;
  private final Dense embedding;
  private final Dense mixing;
  private final List<ResidualBlock> blocks;

  PatchMixer(NetworkShape shape) {
    this.shape = shape;
    this.embedding = new Dense("mixer.patch", 2 * shape.patch(), shape.patchWidth());
    this.mixing =
        new Dense(
            "mixer.token", shape.patches() * shape.patchWidth() + Features.COUNT, shape.width());
    this.blocks =
        IntStream.range(0, shape.blocks())
            .mapToObj(
                index ->
                    new ResidualBlock("mixer.block" + index, shape.width(), shape.hiddenWidth()))
            .toList();
  }

  List<ParameterShape> parameters() {
    List<ParameterShape> all = new ArrayList<>(embedding.parameters());
    all.addAll(mixing.parameters());
    blocks.forEach(block -> all.addAll(block.parameters()));
    return all;
  }

  /** Tokens, {@code [R, width]}. */
  NDArray apply(Pass pass) {
    NDArray patches = Activation.gelu(embedding.apply(pass.input(Input.PATCHES), pass));
    long numbers = (long) shape.patches() * shape.patchWidth();
    NDArray past = patches.reshape(pass.batch().rows(), numbers);
    NDArray token = mixing.apply(past.concat(pass.input(Input.FEATURES), 1), pass);
    for (ResidualBlock block : blocks) {
      token = block.apply(token, pass);
    }
    return token;
  }
}
