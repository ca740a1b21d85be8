package dev.harmony.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Gradients in double precision, with garbage collected between the forward and the backward pass.
 */
class NetworkGradientTest {

  private static final double STEP = 1e-7;
  private static final NetworkShape SHAPE = NetworkShape.small(6);

  private final EncodedBatch batch = SeededContexts.batch(SHAPE, 3, 320, 5);
  private Network network = new Network(SHAPE);
  private Parameters parameters = Noise.parameters(network, 7);

  @ParameterizedTest
  @EnumSource
  void everyParameterHasTheSlopeOfTheLoss(HeadKind head) {
    network = new Network(SHAPE.withHead(head));
    parameters = Noise.parameters(network, 7);
    try (NDManager root = NDManager.newBaseManager()) {
      NativeParameters trained = parameters.bind(root, DataType.FLOAT64, true);
      collect(trained, root);
      NativeParameters moved = parameters.bind(root, DataType.FLOAT64, false);
      SplittableRandom random = new SplittableRandom(3);
      for (ParameterShape shape : parameters.shapes()) {
        double[] direction =
            DoubleStream.generate(random::nextGaussian).limit(shape.count()).toArray();
        double expected = slope(moved, shape.name(), direction);
        double[] gradient = trained.array(shape.name()).getGradient().toDoubleArray();
        double tolerance = 1e-7 + 1e-4 * Math.abs(expected);
        assertEquals(expected, product(direction, gradient), tolerance, shape.name());
      }
    }
  }

  @Test
  void everyParameterMatters() {
    try (NDManager root = NDManager.newBaseManager()) {
      NativeParameters trained = parameters.bind(root, DataType.FLOAT64, true);
      collect(trained, root);
      for (ParameterShape shape : parameters.shapes()) {
        double size = trained.array(shape.name()).getGradient().abs().sum().getDouble();
        assertTrue(size > 0 || isKeyBias(shape.name()), shape.name());
      }
    }
  }

  /** A bias of the keys shifts all logits of a query alike, which a softmax does not notice. */
  private static boolean isKeyBias(String name) {
    return name.endsWith(".key.bias");
  }

  private void collect(NativeParameters trained, NDManager root) {
    try (NDManager manager = root.newSubManager();
        GradientCollector collector = root.getEngine().newGradientCollector()) {
      NDArray loss = network.loss(batch, trained, OptionalLong.of(9), manager);
      for (int round = 0; round < 3; round++) {
        System.gc();
        assertEquals(64, new byte[64][1 << 16].length);
      }
      collector.backward(loss);
    }
  }

  /** The central difference of the loss along {@code direction}. */
  private double slope(NativeParameters moved, String name, double[] direction) {
    NDArray array = moved.array(name);
    try (NDManager manager = array.getManager().newSubManager()) {
      NDArray move = manager.create(direction, array.getShape()).mul(manager.create(STEP));
      array.addi(move);
      double above = loss(moved, name, manager);
      array.subi(move).subi(move);
      double below = loss(moved, name, manager);
      array.addi(move);
      return (above - below) / (2 * STEP);
    }
  }

  /**
   * The part of the loss that {@code name} is to change: the dependence learns from the marginal
   * distributions, which do not learn from it.
   */
  private double loss(NativeParameters moved, String name, NDManager manager) {
    OptionalLong seed = OptionalLong.of(9);
    return name.startsWith("dependence")
        ? network.loss(batch, moved, seed, manager).getDouble()
        : network.score(batch, moved, seed, manager).getDouble();
  }

  private static double product(double[] left, double[] right) {
    double sum = 0;
    for (int index = 0; index < left.length; index++) {
      sum += left[index] * right[index];
    }
    return sum;
  }
}
