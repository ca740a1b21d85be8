package dev.harmony.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptLengthsTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void representativesAreTheMiddlesOfEqualParts(long seed) {
    Random random = new Random(seed);
    int[] lengths = random.ints(1 + random.nextInt(3000), 0, 100_000).sorted().toArray();
    PromptLengths counted = new PromptLengths();
    Arrays.stream(lengths).forEach(counted::add);
    List<Double> found = counted.representatives(10);
    assertEquals(10, found.size());
    for (int part = 0; part < 10; part++) {
      int index = (int) Math.ceil((part + 0.5) * lengths.length / 10) - 1;
      assertEquals(lengths[index], found.get(part), 0.011 * (lengths[index] + 1));
    }
  }

  @Test
  void holdsTheShortestAndTheLongest() {
    PromptLengths counted = new PromptLengths();
    counted.add(0);
    counted.add(Integer.MAX_VALUE);
    assertEquals(0.0, counted.representatives(2).get(0));
    assertEquals(Integer.MAX_VALUE, counted.representatives(2).get(1), 3e7);
  }
}
