package dev.harmony.rule.horizontal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class HorizontalSettingTest {

  private static final ReplicaBounds BOUNDS = new ReplicaBounds(1, 100);

  private static HorizontalOutcome sync(
      HorizontalPodAutoscaler autoscaler, long seconds, double utilization, HorizontalState state) {
    long level = HorizontalSetting.levelMilli(utilization * 25, 25);
    return autoscaler.sync(
        new HorizontalObservation(
            Instant.ofEpochSecond(seconds),
            10,
            10,
            10,
            10,
            List.of(MetricReading.PodCounts.ofEqual(10, level, 0, 0))),
        state);
  }

  @Test
  void gridHasEveryTargetWithEveryWindowOnce() {
    List<HorizontalSetting> grid = HorizontalSetting.grid();

    assertEquals(14 * 6, grid.size());
    assertEquals(grid.size(), new HashSet<>(grid).size());
    assertEquals(new HorizontalSetting(0.30, Duration.ZERO), grid.get(0));
    assertEquals(new HorizontalSetting(0.95, Duration.ofHours(1)), grid.get(grid.size() - 1));
    assertTrue(grid.contains(HorizontalSetting.ofDefault()));
    assertTrue(grid.contains(new HorizontalSetting(0.55, Duration.ofMinutes(30))));
  }

  @Test
  void utilizationAboveTheTargetAddsReplicasInProportion() {
    HorizontalPodAutoscaler autoscaler = HorizontalSetting.ofDefault().autoscaler(BOUNDS);
    HorizontalState start = HorizontalState.ofStart(10, Instant.EPOCH);

    // 0.84 / 0.7 x 10 = 12; 0.77 / 0.7 is exactly the edge of the tolerance.
    assertEquals(12, sync(autoscaler, 0, 0.84, start).desiredReplicas());
    assertEquals(10, sync(autoscaler, 0, 0.77, start).desiredReplicas());
  }

  @Test
  void defaultWindowHoldsOneSyncLongerThanAWrittenOne() {
    HorizontalState start = HorizontalState.ofStart(10, Instant.EPOCH);
    HorizontalPodAutoscaler absent = HorizontalSetting.ofDefault().autoscaler(BOUNDS);
    HorizontalPodAutoscaler written =
        new HorizontalSetting(0.7, Duration.ofMinutes(15)).autoscaler(BOUNDS);

    assertEquals(10, sync(absent, 300, 0.35, start).desiredReplicas());
    assertEquals(5, sync(absent, 315, 0.35, start).desiredReplicas());
    assertEquals(10, sync(written, 899, 0.35, start).desiredReplicas());
    assertEquals(5, sync(written, 900, 0.35, start).desiredReplicas());
  }

  @Test
  void minimumOfZeroBecomesOne() {
    assertEquals(
        BOUNDS, HorizontalSetting.ofDefault().autoscaler(new ReplicaBounds(0, 100)).bounds());
  }

  @Test
  void refusesTargetsAndWindowsOutOfRange() {
    assertThrows(
        IllegalArgumentException.class, () -> new HorizontalSetting(0, Duration.ofMinutes(1)));
    assertThrows(
        IllegalArgumentException.class, () -> new HorizontalSetting(1.01, Duration.ofMinutes(1)));
    assertThrows(
        IllegalArgumentException.class, () -> new HorizontalSetting(0.5, Duration.ofHours(2)));
  }
}
