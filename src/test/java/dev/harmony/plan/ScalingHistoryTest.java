package dev.harmony.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.plan.ScalingHistory.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScalingHistoryTest {

  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theMaximumIsThatOfEverythingWithinTheWindow(long seed) {
    Random random = new Random(seed);
    Duration window = Duration.ofSeconds(random.nextInt(600));
    List<Wanted> everything = new ArrayList<>();
    ScalingHistory history = ScalingHistory.EMPTY;
    Instant now = START;
    for (int index = 0; index < 300; index++) {
      now = now.plusSeconds(random.nextInt(100));
      int replicas = random.nextInt(random.nextBoolean() ? 5 : 50);
      everything.add(new Wanted(now, replicas));
      history = history.with(now, replicas, window);

      Instant oldest = now.minus(window);
      int expected =
          everything.stream()
              .filter(each -> !each.at().isBefore(oldest))
              .mapToInt(Wanted::replicas)
              .max()
              .orElseThrow();
      assertEquals(expected, history.maximum(), "after " + index);
      assertStrictlyFalling(history);
    }
  }

  private static void assertStrictlyFalling(ScalingHistory history) {
    List<Wanted> wanted = history.wanted();
    for (int index = 1; index < wanted.size(); index++) {
      assertTrue(wanted.get(index).replicas() < wanted.get(index - 1).replicas());
      assertTrue(!wanted.get(index).at().isBefore(wanted.get(index - 1).at()));
    }
  }

  @Test
  void nothingWasWantedAtFirst() {
    assertEquals(0, ScalingHistory.EMPTY.maximum());
  }

  @Test
  void aWishLastsUpToAndIncludingTheWindow() {
    Duration window = Duration.ofMinutes(5);
    ScalingHistory history = ScalingHistory.EMPTY.with(START, 9, window);

    assertEquals(9, history.with(START.plus(window), 1, window).maximum());
    assertEquals(1, history.with(START.plus(window).plusMillis(1), 1, window).maximum());
  }

  @Test
  void withoutAWindowOnlyTheNewestMomentCounts() {
    ScalingHistory history = ScalingHistory.EMPTY.with(START, 9, Duration.ZERO);

    assertEquals(9, history.with(START, 4, Duration.ZERO).maximum());
    assertEquals(4, history.with(START.plusMillis(1), 4, Duration.ZERO).maximum());
  }

  @Test
  void aHistoryStaysAsItWas() {
    List<Wanted> wanted = new ArrayList<>(List.of(new Wanted(START, 3)));
    ScalingHistory history = new ScalingHistory(wanted);
    wanted.clear();
    history.with(START.plusSeconds(1), 7, Duration.ofMinutes(1));

    assertEquals(List.of(new Wanted(START, 3)), history.wanted());
    assertThrows(UnsupportedOperationException.class, () -> history.wanted().clear());
  }
}
