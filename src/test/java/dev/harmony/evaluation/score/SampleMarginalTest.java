package dev.harmony.evaluation.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleMarginalTest {

  @Test
  void midQuantilesOfASampleAreTheSample() {
    SampleMarginal law = SampleMarginal.of(new double[] {3, 1, 2, 8});
    assertEquals(1, law.quantile(0.125));
    assertEquals(2, law.quantile(0.375));
    assertEquals(8, law.quantile(0.875));
    assertEquals(2.5, law.quantile(0.5));
  }

  @Test
  void levelsBeyondTheExtremesGiveTheExtremes() {
    SampleMarginal law = SampleMarginal.of(new double[] {3, 1});
    assertEquals(1, law.quantile(0));
    assertEquals(3, law.quantile(1));
  }

  @Test
  void quantilesOfResidualsReachFromTheLeastToTheGreatest() {
    SampleMarginal law = SampleMarginal.ofResiduals(10, new double[] {-2, 0, 4});
    assertEquals(8, law.quantile(0));
    assertEquals(9, law.quantile(0.25));
    assertEquals(14, law.quantile(1));
    assertEquals(10, law.point().getAsDouble());
  }

  @Test
  void anAtomHasAProbability() {
    SampleMarginal law = SampleMarginal.of(new double[] {1, 5, 5, 5});
    assertEquals(0.25, law.below(5));
    assertEquals(1, law.atMost(5));
    assertEquals(0.25, law.atMost(4));
    assertEquals(0, law.below(1));
  }

  @Test
  void refusesNothing() {
    assertThrows(IllegalArgumentException.class, () -> SampleMarginal.of(new double[0]));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void quantilesDoNotFall(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] sample = random.doubles(1 + random.nextInt(50)).map(Math::rint).toArray();
    SampleMarginal law = SampleMarginal.of(sample);
    double[] quantiles = random.doubles(100).sorted().map(law::quantile).toArray();
    double[] sorted = quantiles.clone();
    Arrays.sort(sorted);
    assertEquals(Arrays.toString(sorted), Arrays.toString(quantiles));
  }
}
