package dev.harmony.rule.horizontal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.workload.Behavior;
import dev.harmony.workload.ScalingRules;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToleranceTest {

  @Test
  void bothEndsAreInside() {
    Tolerance tenth = new Tolerance(0.1, 0.1);

    assertTrue(tenth.includes(66 / 60.0));
    assertTrue(tenth.includes(0.9));
    assertFalse(tenth.includes(Math.nextUp(1.1)));
    assertFalse(tenth.includes(Math.nextDown(0.9)));
  }

  @Test
  void undefinedRatiosAreOutside() {
    Tolerance tenth = new Tolerance(0.1, 0.1);

    assertFalse(tenth.includes(Double.NaN));
    assertFalse(tenth.includes(Double.POSITIVE_INFINITY));
  }

  @Test
  void behaviorOverridesEachDirectionByItself() {
    Behavior behavior =
        Behavior.ofDefaults().withScaleUp(ScalingRules.ofScaleUpDefaults().withTolerance(0));

    assertEquals(new Tolerance(0.1, 0), Tolerance.of(Optional.of(behavior), 0.1));
    assertEquals(new Tolerance(0.1, 0.1), Tolerance.of(Optional.empty(), 0.1));
  }

  @Test
  void refusesNegativeDistances() {
    assertThrows(IllegalArgumentException.class, () -> new Tolerance(-0.1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Tolerance(0, Double.NaN));
  }
}
