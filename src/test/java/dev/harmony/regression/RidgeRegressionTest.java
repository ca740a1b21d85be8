package dev.harmony.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RidgeRegressionTest {

  /** For one feature, {@code sum x y / ((1 + r) sum x x)}. */
  @Test
  void shrinksASingleCoefficientByItsPenalty() {
    RidgeRegression regression = new RidgeRegression(1, 2);
    regression.add(new double[] {1}, new double[] {2, -1});
    regression.add(new double[] {2}, new double[] {5, 0});
    double[][] coefficients = regression.coefficients(new double[] {0.25});
    assertArrayEquals(new double[] {12 / 6.25, -1 / 6.25}, coefficients[0], 1e-12);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void solvesThePenalisedNormalEquations(long seed) {
    Random random = new Random(seed);
    int features = 6;
    double[] penalties = random.doubles(features, 1e-3, 1).toArray();
    double[][] squares = new double[features][features];
    double[] products = new double[features];
    RidgeRegression regression = new RidgeRegression(features, 1);
    for (int observation = 0; observation < 40; observation++) {
      double[] x = random.doubles(features, -3, 3).toArray();
      double y = random.nextGaussian();
      regression.add(x, new double[] {y});
      for (int row = 0; row < features; row++) {
        products[row] += x[row] * y;
        for (int column = 0; column < features; column++) {
          squares[row][column] += x[row] * x[column];
        }
      }
    }
    double[][] coefficients = regression.coefficients(penalties);
    for (int row = 0; row < features; row++) {
      double left = penalties[row] * squares[row][row] * coefficients[row][0];
      for (int column = 0; column < features; column++) {
        left += squares[row][column] * coefficients[column][0];
      }
      assertEquals(products[row], left, 1e-9 * Math.max(1, Math.abs(products[row])));
    }
  }

  @Test
  void givesNoWeightToWhatWasAlwaysZero() {
    RidgeRegression regression = new RidgeRegression(2, 1);
    regression.add(new double[] {0, 1}, new double[] {3});
    double[][] coefficients = regression.coefficients(new double[] {0.5, 0.5});
    assertEquals(0, coefficients[0][0]);
    assertEquals(2, coefficients[1][0], 1e-12);
  }

  @Test
  void splitsTheWeightBetweenTwins() {
    RidgeRegression regression = new RidgeRegression(2, 1);
    for (int observation = 1; observation < 9; observation++) {
      regression.add(new double[] {observation, observation}, new double[] {observation});
    }
    double[][] coefficients = regression.coefficients(new double[] {1e-6, 1e-6});
    double[] weights = Arrays.stream(coefficients).mapToDouble(row -> row[0]).toArray();
    assertArrayEquals(new double[] {0.5, 0.5}, weights, 1e-6);
  }
}
