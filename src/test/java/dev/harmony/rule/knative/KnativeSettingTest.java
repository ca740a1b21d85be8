package dev.harmony.rule.knative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnativeSettingTest {

  @Test
  void gridHasEveryTargetWithEveryWindowAndDelayOnce() {
    List<KnativeSetting> grid = KnativeSetting.grid();

    assertEquals(14 * 2 * 4, grid.size());
    assertEquals(grid.size(), new HashSet<>(grid).size());
    assertEquals(new KnativeSetting(0.30, Duration.ofMinutes(1), Duration.ZERO), grid.get(0));
    assertEquals(
        new KnativeSetting(0.95, Duration.ofMinutes(5), Duration.ofMinutes(30)),
        grid.get(grid.size() - 1));
    assertTrue(grid.contains(KnativeSetting.ofDefault()));
  }

  @Test
  void defaultIsThatOfKnative() {
    assertEquals(KnativeSettings.of(25, 0.7), KnativeSetting.ofDefault().autoscaler(25).settings());
  }

  @Test
  void panicWindowIsATenthInWholeSeconds() {
    assertEquals(Duration.ofSeconds(60), panicWindow(Duration.ofMinutes(10)));
    assertEquals(Duration.ofSeconds(2), panicWindow(Duration.ofSeconds(15)));
    assertEquals(Duration.ofSeconds(1), panicWindow(Duration.ofSeconds(6)));
  }

  private static Duration panicWindow(Duration stable) {
    return new KnativeSetting(0.7, stable, Duration.ZERO).autoscaler(1).settings().panicWindow();
  }

  @Test
  void refusesWhatKnativeRefuses() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new KnativeSetting(0, Duration.ofMinutes(1), Duration.ZERO));
    assertThrows(
        IllegalArgumentException.class,
        () -> new KnativeSetting(1.01, Duration.ofMinutes(1), Duration.ZERO));
    assertThrows(
        IllegalArgumentException.class,
        () -> new KnativeSetting(0.7, Duration.ofHours(2), Duration.ZERO).autoscaler(1));
  }
}
