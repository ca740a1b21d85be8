package dev.harmony.flow.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.harmony.flow.EncodedBatch;
import dev.harmony.flow.NativeParameters;
import dev.harmony.flow.NativeWork;
import dev.harmony.flow.Network;
import java.util.OptionalLong;

/**
 * Takes gradients of a network's loss.
 *
 * @param network whose loss it is
 * @param manager of a device; nothing stays in it
 */
record Learner(Network network, NDManager manager) {

  /**
   * Loss and gradients of a batch.
   *
   * @param loss the mean score
   * @param gradients of the loss by each parameter
   */
  record Outcome(double loss, Weights gradients) {}

  /**
   * The loss of {@code batch} and its gradients at {@code weights}.
   *
   * @param seed of what is dropped at random
   */
  Outcome learn(EncodedBatch batch, Weights weights, long seed) {
    return NativeWork.result(() -> learnt(batch, weights, seed));
  }

  private Outcome learnt(EncodedBatch batch, Weights weights, long seed) {
    try (NDManager step = manager.newSubManager()) {
      NativeParameters parameters = weights.parameters().bind(step, true);
      try (GradientCollector collector = step.getEngine().newGradientCollector()) {
        NDArray loss = network.loss(batch, parameters, OptionalLong.of(seed), step);
        collector.backward(loss);
        Weights gradients = Weights.of(weights.shapes(), parameters.gradients());
        return new Outcome(loss.toFloatArray()[0], gradients);
      }
    }
  }
}
