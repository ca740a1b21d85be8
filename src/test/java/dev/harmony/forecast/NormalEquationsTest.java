package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalEquationsTest {

  private static final double RIDGE = 1e-3;

  /** Rows of seeded regressors of very different scale, and two targets of them. */
  private static double[][] regressors(Random random, int rows, int features) {
    double[][] regressors = new double[rows][features];
    for (double[] row : regressors) {
      for (int feature = 0; feature < features; feature++) {
        row[feature] = random.nextGaussian() * Math.pow(3, feature % 4) + (feature == 1 ? 2 : 0);
      }
    }
    return regressors;
  }

  private static double[] targets(double[] regressors, Random random) {
    return new double[] {
      2 * regressors[0] - regressors[1] + random.nextGaussian(), regressors[2] + 3
    };
  }

  @Test
  void oneRegressorAsWorkedByHand() {
    NormalEquations equations =
        NormalEquations.ofNothing(1, 1)
            .with(new double[] {2}, new double[] {6}, 1, 0.5)
            .with(new double[] {4}, new double[] {8}, 1, 0.5);
    double squares = 0.5 * 4 + 16;
    double products = 0.5 * 12 + 32;
    assertEquals(products / (squares * 1.1), equations.solve(0.1)[0][0], 1e-8);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void agreesWithGaussianEliminationOnForgottenSums(long seed) {
    Random random = new Random(seed);
    int features = 6;
    double retained = 0.97;
    double[][] regressors = regressors(random, 150, features);
    NormalEquations equations = NormalEquations.ofNothing(features, 2);
    double[][] squares = new double[features][features];
    double[][] products = new double[features][2];
    for (int row = 0; row < regressors.length; row++) {
      double[] x = regressors[row];
      double[] y = targets(x, random);
      double weight = row % 5 == 0 ? 2 : 1;
      equations = equations.with(x, y, weight, retained);
      double kept = weight * Math.pow(retained, regressors.length - 1 - row);
      for (int left = 0; left < features; left++) {
        for (int right = 0; right < features; right++) {
          squares[left][right] += kept * x[left] * x[right];
        }
        products[left][0] += kept * x[left] * y[0];
        products[left][1] += kept * x[left] * y[1];
      }
    }
    for (int feature = 0; feature < features; feature++) {
      squares[feature][feature] *= 1 + RIDGE;
    }
    double[][] expected = DenseSolver.solve(squares, products);
    double[][] solved = equations.solve(RIDGE);
    for (int feature = 0; feature < features; feature++) {
      assertArrayEquals(expected[feature], solved[feature], 1e-4);
    }
  }

  @Test
  void findsTheCoefficientsBehindExactData() {
    Random random = new Random(7);
    NormalEquations equations = NormalEquations.ofNothing(3, 1);
    for (int row = 0; row < 400; row++) {
      double[] x = {random.nextGaussian(), 10 * random.nextGaussian(), 1};
      equations = equations.with(x, new double[] {3 * x[0] - 0.2 * x[1] + 5}, 1, 1);
    }
    double[][] solved = equations.solve(1e-10);
    assertEquals(3, solved[0][0], 1e-5);
    assertEquals(-0.2, solved[1][0], 1e-5);
    assertEquals(5, solved[2][0], 1e-5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1e-2, 0.1, 10, 100, 1e9})
  void doesNotDependOnTheUnitOfARegressor(double unit) {
    Random random = new Random(11);
    NormalEquations plain = NormalEquations.ofNothing(3, 1);
    NormalEquations scaled = NormalEquations.ofNothing(3, 1);
    for (int row = 0; row < 300; row++) {
      double[] x = {random.nextGaussian(), random.nextGaussian(), 1};
      double[] y = {x[0] + 2 * x[1] + 3 + 0.1 * random.nextGaussian()};
      plain = plain.with(x, y, 1, 0.999);
      scaled = scaled.with(new double[] {unit * x[0], x[1], 1}, y, 1, 0.999);
    }
    double[][] expected = plain.solve(RIDGE);
    double[][] solved = scaled.solve(RIDGE);
    assertEquals(expected[0][0], unit * solved[0][0], 1e-12);
    assertEquals(expected[1][0], solved[1][0], 1e-12);
    assertEquals(expected[2][0], solved[2][0], 1e-12);
  }

  @Test
  void givesARegressorThatWasAlwaysZeroNoWeight() {
    Random random = new Random(3);
    NormalEquations equations = NormalEquations.ofNothing(3, 1);
    for (int row = 0; row < 50; row++) {
      double x = random.nextGaussian();
      equations = equations.with(new double[] {x, 0, 1}, new double[] {x}, 1, 1);
    }
    double[][] solved = equations.solve(RIDGE);
    assertEquals(0, solved[1][0]);
    assertTrue(solved[0][0] > 0.99);
  }

  @Test
  void sharesTheWeightAmongEqualRegressors() {
    NormalEquations equations = NormalEquations.ofNothing(2, 1);
    for (int row = 1; row < 50; row++) {
      equations = equations.with(new double[] {row, row}, new double[] {4 * row}, 1, 1);
    }
    double[][] solved = equations.solve(RIDGE);
    assertEquals(2, solved[0][0], 1e-2);
    assertEquals(2, solved[1][0], 1e-2);
  }

  @Test
  void knowsNothingWithoutObservations() {
    double[][] solved = NormalEquations.ofNothing(3, 2).solve(RIDGE);
    for (double[] row : solved) {
      assertArrayEquals(new double[] {0, 0}, row);
    }
  }

  @Test
  void staysAsItWasWhenAnObservationIsAdded() {
    NormalEquations before =
        NormalEquations.ofNothing(1, 1).with(new double[] {1}, new double[] {2}, 1, 1);
    double[][] solved = before.solve(RIDGE);
    assertTrue(before.with(new double[] {5}, new double[] {-9}, 1, 1).solve(RIDGE)[0][0] < 0);
    assertArrayEquals(solved[0], before.solve(RIDGE)[0]);
  }
}
