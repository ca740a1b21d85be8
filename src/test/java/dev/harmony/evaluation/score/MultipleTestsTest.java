package dev.harmony.evaluation.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MultipleTestsTest {

  /** As R 4.3 says: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm"). */
  @Test
  void correctsStepByStep() {
    List<Double> corrected = HolmCorrection.of(List.of(0.01, 0.04, 0.03, 0.005));
    assertEquals(0.03, corrected.get(0), 1e-12);
    assertEquals(0.06, corrected.get(1), 1e-12);
    assertEquals(0.06, corrected.get(2), 1e-12);
    assertEquals(0.02, corrected.get(3), 1e-12);
  }

  @Test
  void correctsUpToCertainty() {
    assertEquals(List.of(1.0, 1.0), HolmCorrection.of(List.of(0.9, 0.8)));
    assertEquals(List.of(), HolmCorrection.of(List.of()));
  }

  /** As R 4.3 says: binom.test(8, 10). */
  @Test
  void countsSigns() {
    assertEquals(0.109375, new SignTest(8, 2).probability(), 1e-12);
    assertEquals(0.109375, new SignTest(2, 8).probability(), 1e-12);
    assertEquals(1, new SignTest(5, 5).probability(), 1e-12);
    assertEquals(1, new SignTest(0, 0).probability());
  }
}
