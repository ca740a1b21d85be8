package dev.harmony.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendationWindowTest {

  private record Recommendation(long millis, int replicas) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void extremeIsThatOfTheWholeHistory(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Recommendation> history = new ArrayList<>(List.of(new Recommendation(0, 5)));
    RecommendationWindow highest = RecommendationWindow.ofHighest(5, 0);
    RecommendationWindow lowest = RecommendationWindow.ofLowest(5, 0);
    long now = 0;
    for (int sync = 0; sync < 1000; sync++) {
      now += random.nextInt(3) * 15_000L;
      long from = now - 120_000;
      int proposal = random.nextInt(20);
      int expectedHighest = proposal;
      int expectedLowest = proposal;
      for (Recommendation past : history) {
        if (past.millis() >= from) {
          expectedHighest = Math.max(expectedHighest, past.replicas());
          expectedLowest = Math.min(expectedLowest, past.replicas());
        }
      }
      assertEquals(expectedHighest, highest.extremeSince(from, proposal), "seed " + seed);
      assertEquals(expectedLowest, lowest.extremeSince(from, proposal), "seed " + seed);
      highest = highest.with(proposal, now, from);
      lowest = lowest.with(proposal, now, from);
      history.add(new Recommendation(now, proposal));
    }
  }

  @Test
  void proposalAloneCountsWhereTheWindowIsEmpty() {
    RecommendationWindow window = RecommendationWindow.ofHighest(9, 0);

    assertEquals(3, window.extremeSince(1, 3));
    assertEquals(9, window.extremeSince(0, 3));
  }

  @Test
  void addingLeavesTheOldValueAlone() {
    RecommendationWindow before = RecommendationWindow.ofHighest(9, 0);
    RecommendationWindow after = before.with(12, 15_000, 0);

    assertEquals(RecommendationWindow.ofHighest(9, 0), before);
    assertEquals(RecommendationWindow.ofHighest(12, 15_000), after);
    assertEquals(RecommendationWindow.ofHighest(12, 15_000).hashCode(), after.hashCode());
    assertNotEquals(RecommendationWindow.ofLowest(12, 15_000), after);
  }
}
