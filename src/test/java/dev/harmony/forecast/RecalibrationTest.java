package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecalibrationTest {

  private static final int LEVELS = 1000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static Recalibration learnt(long seed, int outcomes, DoubleUnaryOperator transform) {
    Random random = new Random(seed);
    Recalibration recalibration = Recalibration.ofNothing(1);
    for (int outcome = 0; outcome < outcomes; outcome++) {
      double level = transform.applyAsDouble(random.nextDouble());
      recalibration = recalibration.with(0, level, MINUTE);
    }
    return recalibration;
  }

  private static void assertRising(double[] levels) {
    for (int index = 0; index < levels.length; index++) {
      assertTrue(levels[index] >= 0 && levels[index] <= 1);
      assertTrue(index == 0 || levels[index] >= levels[index - 1]);
    }
  }

  /** The largest distance between the map and {@code expected} at the levels. */
  private static double distance(double[] levels, DoubleUnaryOperator expected) {
    double largest = 0;
    for (int index = 0; index < levels.length; index++) {
      double level = (index + 0.5) / levels.length;
      largest = Math.max(largest, Math.abs(levels[index] - expected.applyAsDouble(level)));
    }
    return largest;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 600})
  void changesNothingBeforeAnyOutcome(int count) {
    double[] levels = Recalibration.ofNothing(1).rawLevels(0, count);
    for (int index = 0; index < count; index++) {
      assertEquals((index + 0.5) / count, levels[index], 1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void tendsToTheIdentityWhenOutcomesAreUniform(long seed) {
    double[] levels = learnt(seed, 20_000, uniform -> uniform).rawLevels(0, LEVELS);
    assertRising(levels);
    assertTrue(distance(levels, level -> level) < 0.05);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void movesLevelsMostOfTheWayToWhereTheOutcomesReallyLay(long seed) {
    double[] high = learnt(seed, 40_000, Math::sqrt).rawLevels(0, LEVELS);
    double[] low = learnt(seed, 40_000, uniform -> uniform * uniform).rawLevels(0, LEVELS);
    assertRising(high);
    assertRising(low);
    for (int index = 100; index < 900; index += 100) {
      double level = (index + 0.5) / LEVELS;
      double up = (high[index] - level) / (Math.sqrt(level) - level);
      double down = (level - low[index]) / (level - level * level);
      assertTrue(up > 0.6 && up < 1.1, "moves %s up by %s".formatted(level, up));
      assertTrue(down > 0.6 && down < 1.1, "moves %s down by %s".formatted(level, down));
    }
  }

  /** A law that is too narrow: most outcomes lie in its tails. After the map, coverage holds. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void restoresTheCoverageOfALawThatIsTooNarrow(long seed) {
    DoubleUnaryOperator tails =
        uniform -> {
          double centred = 2 * uniform - 1;
          return 0.5 + 0.5 * Math.signum(centred) * Math.pow(Math.abs(centred), 0.2);
        };
    double[] levels = learnt(seed, 20_000, tails).rawLevels(0, LEVELS);
    Random random = new Random(seed + 100);
    int covered = 0;
    int raw = 0;
    for (int outcome = 0; outcome < 20_000; outcome++) {
      double transform = tails.applyAsDouble(random.nextDouble());
      covered += transform >= levels[50] && transform <= levels[949] ? 1 : 0;
      raw += transform >= 0.05 && transform <= 0.95 ? 1 : 0;
    }
    assertTrue(raw < 0.65 * 20_000, "the raw law covers " + raw);
    assertEquals(0.9, covered / 20_000.0, 0.045);
  }

  @Test
  void isCarefulAfterFewOutcomes() {
    Recalibration recalibration = learnt(1, 10, uniform -> 0.999);
    double[] levels = recalibration.rawLevels(0, LEVELS);
    assertTrue(levels[LEVELS / 2] < 0.6);
    assertRising(levels);
  }

  @Test
  void forgetsWhatIsLongPast() {
    Recalibration recalibration = learnt(1, 10_000, uniform -> 0.5 * uniform);
    assertTrue(recalibration.rawLevels(0, LEVELS)[LEVELS / 2] < 0.4);
    Random random = new Random(2);
    for (int outcome = 0; outcome < 40_000; outcome++) {
      recalibration = recalibration.with(0, random.nextDouble(), MINUTE);
    }
    assertTrue(distance(recalibration.rawLevels(0, LEVELS), level -> level) < 0.06);
  }

  @Test
  void aLeadLearnsFromItsOwnOutcomesOnly() {
    Recalibration before = Recalibration.ofNothing(2);
    Recalibration after = before;
    for (int outcome = 0; outcome < 3000; outcome++) {
      after = after.with(1, 0.9, MINUTE);
    }
    assertArrayEquals(before.rawLevels(0, 50), after.rawLevels(0, 50));
    assertEquals(0.9, after.rawLevels(1, 50)[25], 0.06);
    assertEquals(0.51, before.rawLevels(1, 50)[25], 1e-12);
  }

  @Test
  void takesTheEndsOfTheRange() {
    Recalibration recalibration = Recalibration.ofNothing(1);
    for (int outcome = 0; outcome < 20_000; outcome++) {
      recalibration = recalibration.with(0, outcome % 2, MINUTE);
    }
    double[] levels = recalibration.rawLevels(0, LEVELS);
    assertRising(levels);
    assertTrue(levels[200] < 0.005 && levels[800] > 0.995);
  }
}
