package dev.harmony.flow.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ValidationScoreTest {
  @Test
  void isTheGeometricMeanOfSeriesThenOfFamilies() {
    RelativeScore half = new RelativeScore(0.49, 0.99, 1);
    RelativeScore twice = new RelativeScore(1.99, 0.99, 1).plus(new RelativeScore(1.99, 0.99, 1));
    ValidationScore score =
        ValidationScore.of(
            Map.of("a", Map.of("x", half, "y", twice), "b", Map.of("x", half), "none", Map.of()));
    assertEquals(Map.of("a", 1.0, "b", 0.5), score.families());
    assertEquals(Math.sqrt(0.5), score.overall(), 1e-12);
  }

  @Test
  void isOneWhereNothingEverMoves() {
    assertEquals(1, new RelativeScore(0, 0, 7).ratio());
  }

  @Test
  void isInfiniteWithoutFamilies() {
    assertEquals(Double.POSITIVE_INFINITY, new ValidationScore(Map.of()).overall());
  }
}
