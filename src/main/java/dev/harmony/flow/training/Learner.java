package dev.harmony.flow.training;

import dev.harmony.flow.model.Weights;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.harmony.flow.EncodedBatch;
import dev.harmony.flow.Network;
import dev.harmony.flow.Parameters;

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

  /** The loss of {@code batch} and its gradients at {@code weights}. */
  Outcome learn(EncodedBatch batch, Weights weights) {
    try (NDManager step = manager.newSubManager();
        Parameters parameters = weights.parameters(step);
        GradientCollector collector =
            Engine.getEngine(Engine.getDefaultEngineName()).newGradientCollector()) {
      parameters.requireGradients();
      NDArray loss = network.loss(batch, parameters, step);
      collector.backward(loss);
      return new Outcome(
          loss.toFloatArray()[0], Weights.gradients(weights.shapes(), parameters));
    }
  }
}
