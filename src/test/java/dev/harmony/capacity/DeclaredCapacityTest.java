package dev.harmony.capacity;

import static dev.harmony.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredCapacityTest {

  @Test
  void isTheSameAtEveryProbability() {
    DeclaredCapacity capacity = new DeclaredCapacity(12.5);

    assertEquals(12.5, capacity.quantile(0.001));
    assertEquals(12.5, capacity.quantile(0.999));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesWhatIsNoCapacity(double perReplica) {
    assertRefused(
        "perReplica must be positive, but is " + perReplica,
        () -> new DeclaredCapacity(perReplica));
  }
}
