package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnaloguesTest {

  private static final int FEATURES = 7;
  private static final int WEEK = 10_080;

  private static Origin origin(long step, double... features) {
    return new Origin(step, features, new double[0][]);
  }

  private static OriginLog log(List<Origin> origins) {
    OriginLog log = OriginLog.EMPTY;
    for (Origin origin : origins) {
      log = log.with(origin, Long.MIN_VALUE);
    }
    return log;
  }

  private static double[] randomFeatures(Random random) {
    double[] features = new double[FEATURES];
    for (int feature = 0; feature < FEATURES; feature++) {
      features[feature] = random.nextGaussian() * (1 + feature) - feature;
    }
    return features;
  }

  private static List<Origin> randomOrigins(Random random, int count) {
    List<Origin> origins = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      origins.add(origin(3L * index, randomFeatures(random)));
    }
    return origins;
  }

  /** Distances by their definition: scaled squared differences, and age. */
  private static double[] distances(List<Origin> origins, double[] features, long now) {
    double[] distances = new double[origins.size()];
    for (int feature = 0; feature < FEATURES; feature++) {
      int column = feature;
      double mean = origins.stream().mapToDouble(each -> each.feature(column)).average().orElse(0);
      double variance =
          origins.stream()
              .mapToDouble(each -> Math.pow(each.feature(column) - mean, 2))
              .average()
              .orElse(0);
      double weight = (feature == 0 ? 1 : 0.5) / (feature < 5 ? variance : 1);
      for (int index = 0; index < distances.length; index++) {
        distances[index] +=
            weight * Math.pow(features[feature] - origins.get(index).feature(feature), 2);
      }
    }
    for (int index = 0; index < distances.length; index++) {
      distances[index] += 0.3 * (now - origins.get(index).step()) / WEEK;
    }
    return distances;
  }

  /** How often each origin is drawn by evenly spread shares. */
  private static double[] shares(Analogues analogues, int origins, int draws) {
    double[] shares = new double[origins];
    for (int draw = 0; draw < draws; draw++) {
      shares[analogues.at((draw + 0.5) / draws)] += 1.0 / draws;
    }
    return shares;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void areTheNearestByBruteForceWeightedByTheirDistance(long seed) {
    Random random = new Random(seed);
    int count = 700 + random.nextInt(200);
    List<Origin> origins = randomOrigins(random, count);
    double[] features = randomFeatures(random);
    long now = 3L * count + 40;
    Analogues analogues = Analogues.nearest(log(origins), features, now, now - 35, WEEK);
    int wanted = (int) (0.125 * count);
    assertEquals(wanted, analogues.count());
    double[] distances = distances(origins, features, now);
    List<Integer> order = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      order.add(index);
    }
    order.sort(Comparator.comparingDouble(index -> distances[index]));
    double farthest = distances[order.get(wanted - 1)];
    double[] weights = new double[count];
    for (int index : order.subList(0, wanted)) {
      weights[index] = Math.max(0.02, 1 - distances[index] / farthest);
    }
    double total = Arrays.stream(weights).sum();
    double[] expected = Arrays.stream(weights).map(weight -> weight / total).toArray();
    assertArrayEquals(expected, shares(analogues, count, 200_000), 2e-5);
  }

  @Test
  void neverAreMoreThanSixHundred() {
    List<Origin> origins = randomOrigins(new Random(1), 6000);
    long now = 3 * 6000;
    assertEquals(
        600, Analogues.nearest(log(origins), new double[FEATURES], now, now, WEEK).count());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 20, 60})
  void areAllOriginsWhenThereAreFew(int count) {
    List<Origin> origins = randomOrigins(new Random(count), count);
    long now = 3L * count;
    Analogues analogues = Analogues.nearest(log(origins), new double[FEATURES], now, now, WEEK);
    assertEquals(count, analogues.count());
    for (double share : shares(analogues, count, 10_000)) {
      assertTrue(share > 0);
    }
  }

  @Test
  void areNoneWithoutOrigins() {
    assertEquals(0, Analogues.nearest(OriginLog.EMPTY, new double[FEATURES], 9, 9, WEEK).count());
  }

  @Test
  void knowOnlyOriginsWhoseOutcomeIsKnown() {
    List<Origin> origins = randomOrigins(new Random(5), 50);
    Analogues analogues = Analogues.nearest(log(origins), new double[FEATURES], 200, 60, WEEK);
    assertEquals(21, analogues.count());
    for (int draw = 0; draw < 100; draw++) {
      assertTrue(origins.get(analogues.at(draw / 100.0)).step() <= 60);
    }
    assertEquals(0, Analogues.nearest(log(origins), new double[FEATURES], 200, -1, WEEK).count());
  }

  @Test
  void preferTheNearerToTheOlderWhenManyAreEquallyFar() {
    List<Origin> origins = new ArrayList<>();
    for (int index = 0; index < 70; index++) {
      origins.add(origin(0, index < 69 ? 1 : 0, 0, 0, 0, 0, 0, 0));
    }
    Analogues analogues = Analogues.nearest(log(origins), new double[FEATURES], 0, 0, WEEK);
    assertEquals(60, analogues.count());
    assertTrue(shares(analogues, 70, 10_000)[69] > 0.3);
  }

  @Test
  void areEquallyLikelyWhenAllLookTheSame() {
    List<Origin> origins = new ArrayList<>();
    for (int index = 0; index < 10; index++) {
      origins.add(origin(0, new double[FEATURES]));
    }
    Analogues analogues = Analogues.nearest(log(origins), new double[FEATURES], 0, 0, WEEK);
    double[] shares = shares(analogues, 10, 10_000);
    for (double share : shares) {
      assertEquals(0.1, share, 1e-3);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0009765625, 4, 1048576})
  void seeTheSameInAnyUnit(double unit) {
    double[] values = TestSignals.wandering(6, 400, 0.1);
    double[] scaled = Arrays.stream(values).map(value -> unit * value).toArray();
    for (int step : new int[] {0, 3, 70, 399}) {
      assertArrayEquals(
          Analogues.features(TestSignals.of(values), step, 144, 2.5),
          Analogues.features(TestSignals.of(scaled), step, 144, unit * 2.5));
    }
  }

  @Test
  void seeFiniteFeaturesOfAnything() {
    double[] tiny = new double[300];
    Arrays.fill(tiny, 1e-300);
    double[] negative = new double[300];
    Arrays.fill(negative, 100, 300, -50);
    double[] jump = new double[300];
    jump[299] = 1e9;
    double[] unseen = new double[300];
    Arrays.fill(unseen, Double.NaN);
    for (double[] values : List.of(new double[300], tiny, negative, jump, unseen)) {
      for (int step = 0; step < 300; step++) {
        for (double feature : Analogues.features(TestSignals.of(values), step, 144, 1)) {
          assertTrue(Double.isFinite(feature), "not finite at step " + step);
        }
      }
    }
  }

  @Test
  void seeLevelUnrestSlopeChangeAndTheTimeOfDay() {
    double[] values = new double[100];
    Arrays.fill(values, 40);
    double[] quiet = Analogues.features(TestSignals.of(values), 25, 100, 0);
    assertArrayEquals(
        new double[] {
          Math.log(20.5), Math.log(0.05), Math.log(0.05), 0, 0, Math.sin(Math.PI / 2), 0
        },
        quiet,
        1e-12);
    double[] rising = Analogues.features(TestSignals.of(values), 25, 100, 6);
    assertEquals(6 / 2.0 / Math.sqrt(21), rising[4], 1e-12);
  }
}
