package dev.harmony.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.harmony.forecast.ForecastContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The flow of dependence on one window of four indicators of two levels, over three steps. */
class DependenceTest {

  private static final int INDICATORS = 4;
  private static final int STEPS = 3;
  private static final int SIZE = INDICATORS * STEPS;
  private static final double STEP = 1e-5;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void logDeterminantIsThatOfDifferences(long seed) {
    EncodedBatch batch = batch(seed);
    float[] numbers = numbers(seed);
    double[] latents = normal(SIZE, seed);
    double[][] jacobian = new double[SIZE][];
    for (int index = 0; index < SIZE; index++) {
      double[] above = latents.clone();
      above[index] += STEP;
      double[] below = latents.clone();
      below[index] -= STEP;
      double[] high = noise(batch, numbers, above)[0];
      double[] low = noise(batch, numbers, below)[0];
      jacobian[index] = new double[SIZE];
      for (int other = 0; other < SIZE; other++) {
        jacobian[index][other] = (high[other] - low[other]) / (2 * STEP);
      }
    }
    double expected = Math.log(Math.abs(determinant(jacobian)));
    assertEquals(expected, Arrays.stream(noise(batch, numbers, latents)[1]).sum(), 1e-5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noiseComesBackFromItsLatents(long seed) {
    EncodedBatch batch = batch(seed);
    float[] numbers = numbers(seed);
    Prediction prediction = new Prediction(batch, HeadKind.SPLINE, new float[0], numbers);
    ForecastContext context = context(seed);
    int[] order = FlowPaths.order(context.window().indicators(), context.hierarchy());
    LatentPaths paths = new LatentPaths(prediction, 0, order, 1);
    double[] noise = normal(SIZE, seed);
    double[] latents = new double[SIZE];
    for (int step = 0; step < STEPS; step++) {
      double[][] column = new double[INDICATORS][1];
      for (int row = 0; row < INDICATORS; row++) {
        column[row][0] = noise[row * STEPS + step];
      }
      double[][] drawn = paths.advance(step, column);
      for (int row = 0; row < INDICATORS; row++) {
        latents[row * STEPS + step] = drawn[row][0];
      }
    }
    assertArrayEquals(noise, noise(batch, numbers, latents)[0]);
  }

  /** Indicators 0 and 2 drive 1 and 3; the last two steps of indicator 2 are not known. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsNotKnownHasNoInfluenceOnOthers(long seed) {
    EncodedBatch batch = batch(seed);
    float[] numbers = numbers(seed);
    double[] latents = normal(SIZE, seed);
    double[] other = latents.clone();
    double[] known = new double[SIZE];
    Arrays.fill(known, 1);
    for (int index = 2 * STEPS + 1; index < 3 * STEPS; index++) {
      known[index] = 0;
      other[index] += 5;
    }
    double[][] before = noise(batch, numbers, latents, known);
    double[][] after = noise(batch, numbers, other, known);
    for (int index = 0; index < SIZE; index++) {
      if (known[index] > 0) {
        assertEquals(before[0][index], after[0][index], 1e-12);
        assertEquals(before[1][index], after[1][index], 1e-12);
      }
    }
    double[][] whole = noise(batch, numbers, other);
    assertTrue(Math.abs(whole[0][STEPS + 1] - after[0][STEPS + 1]) > 1e-6, "no driver matters");
  }

  /** Without known drivers an indicator is on its own, at its own deviation. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void unknownDriversAddNothing(long seed) {
    EncodedBatch batch = batch(seed);
    float[] numbers = numbers(seed);
    double[] known = new double[SIZE];
    Arrays.fill(known, STEPS, 2 * STEPS, 1);
    double[] latents = normal(SIZE, seed);
    double[][] noise = noise(batch, numbers, latents, known);
    Dependence dependence = new Dependence(numbers, STEPS);
    for (int step = 0; step < STEPS; step++) {
      double serial = dependence.serial(1, step);
      double latent = latents[STEPS + step];
      double earlier = step == 0 ? 0 : latents[STEPS + step - 1];
      double common = dependence.common(1, step);
      double size = Math.sqrt(1 + common * common);
      double own =
          (latent - serial * earlier)
              / Math.sqrt(1 - serial * serial)
              / dependence.deviation(1, step);
      assertEquals(own / size, noise[0][STEPS + step], 1e-6);
    }
  }

  private static void assertArrayEquals(double[] expected, double[] actual) {
    for (int index = 0; index < expected.length; index++) {
      assertEquals(expected[index], actual[index], 1e-5);
    }
  }

  private static ForecastContext context(long seed) {
    return SeededContexts.of(INDICATORS, 100, seed);
  }

  private static EncodedBatch batch(long seed) {
    return new WindowEncoder(NetworkShape.small(STEPS))
        .encode(List.of(context(seed)), SeededContexts.leads(STEPS));
  }

  /** ρ, v, β, σ, κ of each indicator and step. */
  private static float[] numbers(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] numbers = new float[SIZE * Dependence.NUMBERS];
    for (int index = 0; index < numbers.length; index += Dependence.NUMBERS) {
      boolean first = index / Dependence.NUMBERS % STEPS == 0;
      numbers[index] = first ? 0 : random.nextFloat() * 0.9f;
      numbers[index + 1] = (float) random.nextGaussian();
      numbers[index + 2] = (float) random.nextGaussian();
      numbers[index + 3] = (float) Math.exp(random.nextGaussian() / 2);
      numbers[index + 4] = random.nextFloat() - 0.5f;
    }
    return numbers;
  }

  /** The noise of {@code latents} and its shares of the log-determinant, in double precision. */
  private static double[][] noise(EncodedBatch batch, float[] numbers, double[] latents) {
    double[] all = new double[SIZE];
    Arrays.fill(all, 1);
    return noise(batch, numbers, latents, all);
  }

  private static double[][] noise(
      EncodedBatch batch, float[] numbers, double[] latents, double[] knownTargets) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NativeParameters none =
          Parameters.of(List.of(), Map.of()).bind(manager, DataType.FLOAT64, false);
      Pass pass = new Pass(batch, none, new Dropout(OptionalLong.empty()), manager);
      NDArray known = manager.create(knownTargets, new Shape(INDICATORS, STEPS));
      DependenceHead.Noise noise =
          DependenceHead.noise(
              pass.constants(numbers, INDICATORS, STEPS, Dependence.NUMBERS),
              manager.create(latents, new Shape(INDICATORS, STEPS)),
              known,
              pass);
      return new double[][] {
        noise.values().toDoubleArray(), noise.logAbsDetJacobian().toDoubleArray()
      };
    }
  }

  private static double[] normal(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed + 100);
    double[] values = new double[count];
    for (int index = 0; index < count; index++) {
      values[index] = random.nextGaussian();
    }
    return values;
  }

  /** By elimination with pivots; overwrites {@code matrix}. */
  private static double determinant(double[][] matrix) {
    double determinant = 1;
    for (int column = 0; column < matrix.length; column++) {
      int pivot = column;
      for (int row = column; row < matrix.length; row++) {
        pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
      }
      double[] swapped = matrix[pivot];
      matrix[pivot] = matrix[column];
      matrix[column] = swapped;
      determinant *= pivot == column ? swapped[column] : -swapped[column];
      for (int row = column + 1; row < matrix.length; row++) {
        double factor = matrix[row][column] / swapped[column];
        for (int index = column; index < matrix.length; index++) {
          matrix[row][index] -= factor * swapped[index];
        }
      }
    }
    return determinant;
  }
}
