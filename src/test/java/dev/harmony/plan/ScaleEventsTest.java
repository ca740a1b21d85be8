package dev.harmony.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleEventsTest {

  private record Change(long millis, int replicas) {}

  @Test
  void changeExactlyAtTheCutoffIsNotAfterIt() {
    ScaleEvents events = ScaleEvents.ofNone().with(3, 1000, 0);

    assertEquals(3, events.changeAfter(999));
    assertEquals(0, events.changeAfter(1000));
  }

  @Test
  void onlyTheLastExpiredSlotIsReused() {
    ScaleEvents events = ScaleEvents.ofNone().with(1, 1000, 0).with(2, 2000, 0).with(4, 3000, 0);
    // 1000 and 2000 lie before the cutoff; the later slot, of two replicas, is overwritten.
    ScaleEvents reused = events.with(8, 9000, 2500);

    assertEquals(1 + 4 + 8, reused.changeAfter(0));
    assertEquals(1 + 2 + 4, events.changeAfter(0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void nothingWithinTheOwnPeriodIsForgotten(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Change> history = new ArrayList<>();
    ScaleEvents events = ScaleEvents.ofNone();
    long now = 0;
    for (int change = 0; change < 300; change++) {
      now += 15_000L * (1 + random.nextInt(8));
      int replicas = 1 + random.nextInt(9);
      events = events.with(replicas, now, now - 300_000);
      history.add(new Change(now, replicas));
      long cutoff = now - 15_000L * random.nextInt(20);
      int expected =
          history.stream().filter(past -> past.millis() > cutoff).mapToInt(Change::replicas).sum();
      assertEquals(expected, events.changeAfter(cutoff), "seed " + seed);
    }
  }
}
