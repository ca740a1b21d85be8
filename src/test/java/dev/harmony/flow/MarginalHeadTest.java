package dev.harmony.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The distributions of training and those of forecasts are the same ones. */
class MarginalHeadTest {

  private static final int STEPS = 3;
  private static final int ROWS = 2;

  @ParameterizedTest
  @EnumSource
  void nativeQuantilesAreThoseThatAreReadBack(HeadKind kind) {
    NetworkShape shape = NetworkShape.small(STEPS).withHead(kind);
    EncodedBatch batch =
        new WindowEncoder(shape)
            .encode(List.of(SeededContexts.of(ROWS, 100, 1)), SeededContexts.leads(STEPS));
    MarginalHead head = MarginalHead.of(shape);
    try (NDManager manager = NDManager.newBaseManager()) {
      Pass pass =
          new Pass(
              batch,
              parameters(head.parameters()).bind(manager, false),
              new Dropout(OptionalLong.empty()),
              manager);
      NDArray code =
          pass.constants(
              normal(ROWS * STEPS * shape.headWidth(), 2), ROWS, STEPS, shape.headWidth());
      NDArray anchors =
          pass.constants(normal(ROWS * STEPS * Anchors.COUNT, 3), ROWS, STEPS, Anchors.COUNT);
      MarginalLaw law = head.apply(code, anchors, pass);
      float[] quantiles = Pass.numbers(law.quantiles(pass));
      float[] numbers = Pass.numbers(law.numbers());
      for (int index = 0; index < ROWS * STEPS; index++) {
        Marginal read = MarginalHead.read(kind, numbers, index);
        for (int level = 0; level < QuantileLevels.COUNT; level++) {
          assertEquals(
              quantiles[index * QuantileLevels.COUNT + level],
              read.quantile(QuantileLevels.level(level)),
              1e-5,
              "row and step %d, level %d".formatted(index, level));
        }
      }
    }
  }

  /** So large that no two distributions are alike. */
  private static Parameters parameters(List<ParameterShape> shapes) {
    Map<String, float[]> values = new HashMap<>();
    shapes.forEach(
        shape -> {
          float[] numbers = normal(shape.count(), shape.name().hashCode());
          for (int index = 0; index < numbers.length; index++) {
            numbers[index] *= 0.3f;
          }
          values.put(shape.name(), numbers);
        });
    return Parameters.of(shapes, values);
  }

  private static float[] normal(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[count];
    for (int index = 0; index < count; index++) {
      values[index] = (float) random.nextGaussian();
    }
    return values;
  }
}
