package dev.harmony.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class NativeMemoryTest {

  private static final NetworkShape SHAPE = NetworkShape.small(6);

  private final Network network = new Network(SHAPE);
  private final Parameters parameters = Parameters.initial(network.parameters(), 1);

  @Test
  void predictionsLeaveNoArrayBehind() {
    EncodedBatch batch =
        new WindowEncoder(SHAPE)
            .encode(
                List.of(SeededContexts.of(2, 300, 1), SeededContexts.of(3, 300, 2)),
                SeededContexts.leads(6));
    try (NDManager root = NDManager.newBaseManager()) {
      NativeParameters bound = parameters.bind(root, false);
      network.predict(batch, bound, root);
      int before = root.getManagedArrays().size();
      for (int call = 0; call < 50; call++) {
        network.predict(batch, bound, root);
      }
      assertEquals(before, root.getManagedArrays().size());
    }
  }

  @Test
  void stepsOfTrainingLeaveNoArrayBehind() {
    EncodedBatch batch = SeededContexts.batch(SHAPE, 3, 300, 1);
    try (NDManager root = NDManager.newBaseManager()) {
      step(batch, root);
      int before = root.getManagedArrays().size();
      for (int call = 0; call < 5; call++) {
        assertTrue(step(batch, root) > 0);
      }
      assertEquals(before, root.getManagedArrays().size());
    }
  }

  /** One pass forwards and backwards; the number of gradients. */
  private int step(EncodedBatch batch, NDManager root) {
    try (NDManager manager = root.newSubManager()) {
      NativeParameters bound = parameters.bind(manager, true);
      try (GradientCollector collector = root.getEngine().newGradientCollector()) {
        collector.backward(network.loss(batch, bound, OptionalLong.of(1), manager));
      }
      return bound.gradients().size();
    }
  }
}
