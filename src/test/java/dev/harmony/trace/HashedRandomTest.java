package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashedRandomTest {

  @Test
  void givesTheSameNumbersForTheSameSeedAndKeys() {
    assertEquals(HashedRandom.of(1, 2, 3).nextLong(), HashedRandom.of(1, 2, 3).nextLong());
  }

  @Test
  void givesOtherNumbersForOtherSeedsKeysAndOrders() {
    Set<Long> first = new HashSet<>();
    for (long seed = 0; seed < 10; seed++) {
      for (long key = 0; key < 10; key++) {
        for (long more = 0; more < 10; more++) {
          first.add(HashedRandom.of(seed, key, more).nextLong());
        }
      }
    }
    assertEquals(1000, first.size());
  }

  /** First numbers of neighbouring keys are uniform and uncorrelated. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, -1, Long.MIN_VALUE})
  void isUniformOverNeighbouringKeys(long seed) {
    int keys = 20_000;
    double sum = 0;
    double products = 0;
    double previous = 0.5;
    for (int key = 0; key < keys; key++) {
      double number = HashedRandom.of(seed, key).nextDouble();
      sum += number;
      products += (number - 0.5) * (previous - 0.5);
      previous = number;
    }
    assertEquals(0.5, sum / keys, 0.01);
    assertEquals(0, 12 * products / keys, 0.03);
  }
}
