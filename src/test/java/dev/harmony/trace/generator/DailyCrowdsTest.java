package dev.harmony.trace.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailyCrowdsTest {
  private static final int DAY = 1440;
  private static final int DAYS = 3000;
  private static final DailyCrowds CROWDS =
      new DailyCrowds(new CrowdRange(2, 10, 2, 6, 20, 120), 2, 6, 23);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void comeAsOftenAsTheyAreAskedToAtAnyOfTheirHours(long seed) {
    List<FlashCrowd> crowds = CROWDS.draw(seed, DAYS);
    // Five standard deviations of a Poisson number of mean 6000, of uniform minutes, of peaks.
    assertEquals(2, crowds.size() / (double) DAYS, 5 * Math.sqrt(2.0 / DAYS), "seed " + seed);
    double minute = crowds.stream().mapToInt(each -> each.startMinute() % DAY).average().orElse(0);
    assertEquals(60 * (6 + 23) / 2.0, minute, 5 * 60 * 17 / Math.sqrt(12.0 * 2 * DAYS));
    double peak = crowds.stream().mapToDouble(FlashCrowd::peak).average().orElse(0);
    assertEquals(4, peak, 5 * 4 / Math.sqrt(12.0 * 2 * DAYS));
    for (FlashCrowd crowd : crowds) {
      assertTrue(crowd.startMinute() % DAY >= 6 * 60 && crowd.startMinute() % DAY < 23 * 60);
      assertTrue(crowd.riseMinutes() >= 2 && crowd.riseMinutes() <= 10);
      assertTrue(crowd.peak() >= 2 && crowd.peak() <= 6);
      assertTrue(crowd.decayMinutes() >= 20 && crowd.decayMinutes() <= 120);
    }
  }

  @Test
  void riseInALineAndDecayToATwentieth() {
    FlashCrowd crowd = new FlashCrowd(100, 4, 3, 40);
    assertEquals(1, crowd.factor(100));
    assertEquals(1.5, crowd.factor(101), 1e-12);
    assertEquals(3, crowd.factor(104), 1e-12);
    assertEquals(1 + 2 / Math.sqrt(20), crowd.factor(124), 1e-12);
    assertEquals(1 + 2 / 20.0, crowd.factor(144), 1e-12);
  }

  @Test
  void multiplyOneAnother() {
    FlashCrowd first = new FlashCrowd(0, 1, 2, 30);
    FlashCrowd second = new FlashCrowd(5, 1, 3, 30);
    Crowds both = new Crowds(List.of(first, second));
    assertEquals(first.factor(8) * second.factor(8), both.factor(8), 1e-12);
    assertEquals(1, new Crowds(List.of()).factor(8));
  }
}
