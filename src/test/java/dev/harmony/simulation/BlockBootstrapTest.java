package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockBootstrapTest {

  private static final int DAY = 1440;

  @Test
  void aShortPartIsCutIntoQuarterDays() {
    assertTrue(BlockBootstrap.of(0, DAY, 60, 1).mean(step -> step % 7).isPresent());
    assertTrue(BlockBootstrap.of(0, DAY / 2, 60, 1).mean(step -> step % 7).isEmpty());
  }

  @Test
  void blocksThatAreAlikeLeaveNoDoubt() {
    Interval interval = BlockBootstrap.of(0, 5 * DAY, 60, 1).mean(step -> step % DAY).orElseThrow();
    assertEquals((DAY - 1) / 2.0, interval.lower(), 1e-9);
    assertEquals((DAY - 1) / 2.0, interval.upper(), 1e-9);
  }

  /**
   * Days differ by a normal number, so the mean of 16 of them has a standard error of a quarter.
   */
  @Test
  void theWidthIsThatOfTheMeanOfDays() {
    double width = 0;
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      double[] days = random.doubles(16).map(unused -> random.nextGaussian()).toArray();
      Interval interval =
          BlockBootstrap.of(0, 16 * DAY, 60, seed).mean(step -> days[step / DAY]).orElseThrow();
      width += (interval.upper() - interval.lower()) / 40;
    }
    assertEquals(2 * 1.96 / 4, width, 0.12);
  }
}
