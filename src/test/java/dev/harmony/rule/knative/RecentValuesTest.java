package dev.harmony.rule.knative;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentValuesTest {

  private static final int LENGTH = 5;

  private static List<Double> values(RecentValues values) {
    return IntStream.range(0, LENGTH).mapToObj(values::value).toList();
  }

  @Test
  void beginsWithZeros() {
    assertEquals(Collections.nCopies(LENGTH, 0.0), values(RecentValues.ofZeros(LENGTH)));
  }

  @Test
  void remembersTheNewestFirst() {
    RecentValues values = RecentValues.ofZeros(LENGTH);
    for (int value = 1; value <= 23; value++) {
      values = values.with(value);
    }
    assertEquals(List.of(23.0, 22.0, 21.0, 20.0, 19.0), values(values));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noVersionSeesWhatWasAddedToAnother(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<RecentValues> versions = new ArrayList<>(List.of(RecentValues.ofZeros(LENGTH)));
    List<List<Double>> expected = new ArrayList<>(List.of(values(versions.get(0))));
    for (int step = 1; step < 300; step++) {
      // Mostly the newest is continued, sometimes an older one.
      int parent = random.nextInt(4) > 0 ? step - 1 : random.nextInt(step);
      double value = random.nextDouble();
      versions.add(versions.get(parent).with(value));
      List<Double> child = new ArrayList<>(expected.get(parent).subList(0, LENGTH - 1));
      child.add(0, value);
      expected.add(child);
    }
    assertEquals(expected, versions.stream().map(RecentValuesTest::values).toList());
  }

  @Test
  void threadsThatContinueOneVersionDoNotMeet() {
    RecentValues start = RecentValues.ofZeros(LENGTH);
    List<List<Double>> continued =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(
                thread -> {
                  RecentValues values = start;
                  for (int value = 0; value < LENGTH; value++) {
                    values = values.with(thread);
                  }
                  return values(values);
                })
            .toList();

    for (int thread = 0; thread < continued.size(); thread++) {
      assertEquals(Collections.nCopies(LENGTH, (double) thread), continued.get(thread));
    }
  }
}
