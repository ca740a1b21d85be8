package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RidgeExpertTest {

  private static final int STEPS = 5;
  private static final int DAY = 144;
  private static final RidgeExpert EXPERT = new RidgeExpert(STEPS, DAY);

  private static RidgeExpert.State learnt(Signal signal, int until) {
    RidgeExpert.State state = EXPERT.initialState();
    for (int step = 0; step <= until; step++) {
      state = signal.isObserved(step) ? EXPERT.learn(state, signal, step) : state;
    }
    return state;
  }

  @Test
  void predictsTheNewestValueBeforeItHasSeenEnough() {
    Signal signal = TestSignals.of(TestSignals.wandering(1, 290, 0));
    double newest = signal.at(289);
    assertArrayEquals(
        new double[] {newest, newest, newest}, EXPERT.centre(learnt(signal, 289), signal, 289, 3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void addsWhatADenseRidgeRegressionPredicts(long seed) {
    double[] values = TestSignals.wandering(seed, 600, 0);
    Signal signal = TestSignals.of(values);
    double[][] squares = new double[RidgeFeatures.COUNT][RidgeFeatures.COUNT];
    double[][] products = new double[RidgeFeatures.COUNT][STEPS];
    RidgeFeatures features = new RidgeFeatures(DAY);
    double retained = Math.pow(0.5, 1.0 / (7 * DAY));
    int solved = 540;
    for (int origin = 0; origin + STEPS <= solved; origin++) {
      double[] x = features.of(signal, origin);
      double weight = Math.pow(retained, solved - STEPS - origin);
      for (int left = 0; left < x.length; left++) {
        for (int right = 0; right < x.length; right++) {
          squares[left][right] += weight * x[left] * x[right];
        }
        for (int ahead = 1; ahead <= STEPS; ahead++) {
          products[left][ahead - 1] += weight * x[left] * (values[origin + ahead] - values[origin]);
        }
      }
    }
    for (int feature = 0; feature < squares.length; feature++) {
      squares[feature][feature] = 1.01 * squares[feature][feature] + 1e-12;
    }
    double[][] coefficients = DenseSolver.solve(squares, products);
    int now = 590;
    double[] centre = EXPERT.centre(learnt(signal, now), signal, now, STEPS);
    double[] x = features.of(signal, now);
    for (int ahead = 0; ahead < STEPS; ahead++) {
      double change = 0;
      for (int feature = 0; feature < x.length; feature++) {
        change += x[feature] * coefficients[feature][ahead];
      }
      assertEquals(values[now] + change, centre[ahead], 1e-3);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1e-3, 1e3, 1e6})
  void doesNotDependOnTheUnitOfTheDemand(double unit) {
    double[] values = TestSignals.wandering(5, 600, 0.02);
    double[] scaled = Arrays.stream(values).map(value -> unit * value).toArray();
    Signal signal = TestSignals.of(values);
    Signal other = TestSignals.of(scaled);
    double[] expected = EXPERT.centre(learnt(signal, 599), signal, 599, STEPS);
    double[] actual = EXPERT.centre(learnt(other, 599), other, 599, STEPS);
    for (int ahead = 0; ahead < STEPS; ahead++) {
      assertEquals(expected[ahead], actual[ahead] / unit, 1e-9 * expected[ahead]);
    }
  }

  @Test
  void foreseesADailyRhythmBetterThanPersistence() {
    double[] values = new double[6 * DAY];
    for (int step = 0; step < values.length; step++) {
      values[step] = 50 + 30 * Math.sin(2 * Math.PI * step / DAY);
    }
    Signal signal = TestSignals.of(values);
    RidgeExpert.State state = learnt(signal, 5 * DAY);
    for (int step = 5 * DAY; step < 6 * DAY - STEPS; step++) {
      double outcome = values[step + STEPS];
      double error = outcome - EXPERT.centre(state, signal, step, STEPS)[STEPS - 1];
      double persistence = outcome - values[step];
      assertTrue(Math.abs(error) <= 0.2 * Math.abs(persistence) + 0.2, "step " + step);
    }
  }

  @Test
  void learnsNothingAcrossAGap() {
    double[] values = TestSignals.wandering(2, 700, 0);
    for (int step = 3; step < values.length; step += STEPS) {
      values[step] = Double.NaN;
    }
    Signal signal = TestSignals.of(values);
    double newest = signal.at(699);
    assertArrayEquals(new double[] {newest}, EXPERT.centre(learnt(signal, 699), signal, 699, 1));
  }

  @Test
  void staysAtZeroWhenThereWasNeverAnything() {
    Signal signal = TestSignals.of(new double[800]);
    assertArrayEquals(new double[STEPS], EXPERT.centre(learnt(signal, 799), signal, 799, STEPS));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 350, 600, 780})
  void doesNotChangeWhenTheFutureDoes(int now) {
    double[] values = TestSignals.wandering(4, 800, 0.02);
    values[now] = 10;
    Signal signal = TestSignals.of(values);
    Signal disturbed = TestSignals.of(TestSignals.disturbedAfter(now, values, 9));
    assertArrayEquals(
        EXPERT.centre(learnt(signal, now), signal, now, STEPS),
        EXPERT.centre(learnt(disturbed, now), disturbed, now, STEPS));
  }
}
