package dev.harmony.flow.training;

import static dev.harmony.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LearningRateTest {
  private static final LearningRate RATE = new LearningRate(0.01, 0.1, 0.02);

  @Test
  void risesToTheHighestAndFallsAlongACosine() {
    assertEquals(0.0001, RATE.at(0), 1e-12);
    assertEquals(0.01 * (0.5 * 0.99 + 0.01), RATE.at(0.05), 1e-12);
    assertEquals(0.01, RATE.at(0.1), 1e-12);
    assertEquals(0.01 * (0.02 + 0.98 / 2), RATE.at(0.55), 1e-12);
    assertEquals(0.0002, RATE.at(1), 1e-12);
  }

  @Test
  void neverFallsBeforeTheEndOfTheRiseNorRisesAfterIt() {
    for (double share = 0; share < 0.99; share += 0.01) {
      double change = RATE.at(share + 0.01) - RATE.at(share);
      assertTrue(share < 0.085 ? change > 0 : share < 0.1 || change <= 0, "at " + share);
    }
  }

  @Test
  void beginsHighWithoutARise() {
    assertEquals(0.01, new LearningRate(0.01, 0, 0).at(0));
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertRefused("highest must be positive, but is 0.0", () -> new LearningRate(0, 0, 0));
    assertRefused("warmUp must lie in [0, 1), but is 1.0", () -> new LearningRate(1, 1, 0));
    assertRefused("last must lie in [0, 1], but is NaN", () -> new LearningRate(1, 0, Double.NaN));
  }
}
