package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathSamplerTest {

  private static final int STEPS = 4;
  private static final int PATHS = 400;
  private static final int ORIGINS = 50;
  private static final PathSampler SAMPLER = new PathSampler(STEPS, PATHS, ScoredLeads.of(STEPS));

  /** Experts that erred by what followed: every one had said zero at every origin. */
  private static PathSampler.Material material(double[] values, double[]... centres) {
    OriginLog log = OriginLog.EMPTY;
    for (int step = 0; step < ORIGINS; step++) {
      log = log.with(new Origin(step, new double[7], new double[centres.length][STEPS]), 0);
    }
    Analogues analogues = Analogues.nearest(log, new double[7], ORIGINS, ORIGINS, 10_080);
    return new PathSampler.Material(TestSignals.of(values), log, analogues, centres);
  }

  private static double[] constant(double value) {
    double[] centre = new double[STEPS];
    Arrays.fill(centre, value);
    return centre;
  }

  private static double[] noise(long seed) {
    return TestSignals.wandering(seed, ORIGINS + STEPS, 0);
  }

  private static Forecast forecast(
      PathSampler.Material material,
      ExpertWeights weights,
      long seed,
      Recalibration recalibration) {
    return SAMPLER
        .sample(material, weights, seed)
        .forecast(TestSignals.window(1, 2), 0, recalibration);
  }

  private static Forecast raw(PathSampler.Material material, ExpertWeights weights, long seed) {
    return forecast(material, weights, seed, Recalibration.ofNothing(STEPS));
  }

  private static ExpertWeights equal(int experts) {
    return ExpertWeights.ofNothing(ScoredLeads.of(STEPS).count(), experts);
  }

  private static Recalibration skewed() {
    Recalibration recalibration = Recalibration.ofNothing(STEPS);
    for (int outcome = 0; outcome < 30_000; outcome++) {
      double level = Math.sqrt((outcome % 100 + 0.5) / 100);
      recalibration = recalibration.with(new double[] {level, level, level, level});
    }
    return recalibration;
  }

  @Test
  void aPathIsTheCentrePlusOneStretchOfThePast() {
    double[] values = noise(1);
    Forecast forecast = raw(material(values, new double[] {100, 200, 300, 400}), equal(1), 5);
    Set<Integer> used = new HashSet<>();
    for (int path = 0; path < PATHS; path++) {
      int origin = -1;
      for (int candidate = 0; candidate < ORIGINS; candidate++) {
        boolean fits = true;
        for (int ahead = 0; ahead < STEPS; ahead++) {
          double expected = 100 * (ahead + 1) + values[candidate + ahead + 1];
          fits &= Math.abs(expected - forecast.value(path, ahead, 0)) < 1e-6;
        }
        origin = fits ? candidate : origin;
      }
      assertTrue(origin >= 0, "path " + path + " follows no origin");
      used.add(origin);
    }
    assertTrue(used.size() > 0.9 * ORIGINS, used.size() + " origins are used");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isTheSameForTheSameSeedAndNotForAnother(long seed) {
    PathSampler.Material material = material(noise(seed), constant(10), constant(50));
    Forecast first = raw(material, equal(2), seed);
    Forecast again = raw(material, equal(2), seed);
    Forecast other = raw(material, equal(2), seed + 1);
    boolean differs = false;
    for (int ahead = 0; ahead < STEPS; ahead++) {
      assertArrayEquals(first.marginal(ahead, 0), again.marginal(ahead, 0));
      differs |= !Arrays.equals(first.marginal(ahead, 0), other.marginal(ahead, 0));
    }
    assertTrue(differs);
  }

  @ParameterizedTest
  @CsvSource({"1, 1.0", "2, 1.02", "3, 1.05", "4, 1.1", "5, 3"})
  void sharesThePathsAmongTheExpertsByTheirWeights(long seed, double secondScore) {
    int leads = ScoredLeads.of(STEPS).count();
    ExpertWeights weights = equal(2);
    for (int lead = 0; lead < leads; lead++) {
      weights = weights.with(lead, new double[] {1, secondScore});
    }
    Forecast forecast = raw(material(noise(2), constant(0), constant(1000)), weights, seed);
    for (int ahead = 0; ahead < STEPS; ahead++) {
      long first = Arrays.stream(forecast.marginal(ahead, 0)).filter(each -> each < 500).count();
      assertEquals(weights.cumulated(0)[0], (double) first / PATHS, 0.01);
    }
  }

  /** Whatever expert a path takes, its stretch of the past must not depend on it. */
  @Test
  void spreadsEveryExpertOverAllAnalogues() {
    double[] values = noise(3);
    Forecast forecast = raw(material(values, constant(0), constant(1000)), equal(2), 8);
    double mean = Arrays.stream(values, 1, ORIGINS + 1).average().orElseThrow();
    double[] marginal = forecast.marginal(0, 0);
    double low = Arrays.stream(marginal).filter(each -> each < 500).average().orElseThrow();
    double high = Arrays.stream(marginal).filter(each -> each > 500).average().orElseThrow();
    double spread =
        Arrays.stream(values).max().orElseThrow() - Arrays.stream(values).min().orElseThrow();
    assertEquals(mean, low, 0.1 * spread);
    assertEquals(1000 + mean, high, 0.1 * spread);
  }

  @Test
  void neverFallsBelowZero() {
    Forecast forecast = raw(material(noise(4), constant(-1000), constant(-3)), equal(2), 1);
    for (int ahead = 0; ahead < STEPS; ahead++) {
      for (double sample : forecast.marginal(ahead, 0)) {
        assertTrue(sample >= 0);
      }
    }
  }

  @Test
  void keepsTheAtomAtTheLastValue() {
    double[] values = new double[ORIGINS + STEPS];
    values[20] = 6;
    Forecast forecast = forecast(material(values, constant(0.3)), equal(1), 1, skewed());
    long atoms = Arrays.stream(forecast.marginal(0, 0)).filter(each -> each == 0.3).count();
    assertTrue(atoms > 0.9 * PATHS && atoms < PATHS, atoms + " paths stay");
  }

  @Test
  void recalibrationMovesSamplesAndKeepsTheirRanks() {
    PathSampler.Material material = material(noise(5), constant(10), constant(20));
    Forecast before = raw(material, equal(2), 3);
    Forecast after = forecast(material, equal(2), 3, skewed());
    for (int ahead = 0; ahead < STEPS; ahead++) {
      double[] samples = before.marginal(ahead, 0);
      double[] moved = after.marginal(ahead, 0);
      for (int one = 0; one < PATHS; one++) {
        for (int other = 0; other < PATHS; other += 7) {
          assertFalse(samples[one] < samples[other] && moved[one] > moved[other]);
        }
      }
      double median = before.quantile(0.5, ahead, 0);
      double calibrated = before.quantile(Math.sqrt(0.5), ahead, 0);
      double moves = (after.quantile(0.5, ahead, 0) - median) / (calibrated - median);
      assertTrue(moves > 0.5 && moves < 1.3, "the median moves by " + moves);
    }
  }

  @Test
  void remembersRawSamplesInAscendingOrderForTheScore() {
    PathSampler.Material material = material(noise(6), constant(10), constant(20));
    PendingForecast pending = SAMPLER.sample(material, equal(2), 3).pending(77);
    assertEquals(77, pending.step());
    double[] sorted = raw(material, equal(2), 3).marginal(1, 0);
    Arrays.sort(sorted);
    assertEquals((PATHS / 2 + 0.0) / PATHS, pending.transform(1, sorted[PATHS / 2], 0), 0.02);
    assertEquals(2, pending.scores(0, 15).length);
  }
}
