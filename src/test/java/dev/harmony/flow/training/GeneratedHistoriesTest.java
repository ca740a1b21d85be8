package dev.harmony.flow.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedHistoriesTest {
  private static final DataSplit SPLIT = new DataSplit(1, 0.1);

  @Test
  void givesTheSameForTheSameSeed() {
    List<TrainingRecord> first = GeneratedHistories.of(5, 1, SPLIT, 3);
    List<TrainingRecord> again = GeneratedHistories.of(5, 1, SPLIT, 3);
    List<TrainingRecord> other = GeneratedHistories.of(5, 1, SPLIT, 4);
    for (int index = 0; index < 5; index++) {
      assertArrayEquals(column(first, index), column(again, index));
      assertNotEquals(Arrays.toString(column(first, index)), Arrays.toString(column(other, index)));
    }
  }

  @Test
  void lastsAsLongAsAskedForInStepsOfSeveralLengths() {
    List<TrainingRecord> records = GeneratedHistories.of(30, 2, SPLIT, 1);
    for (TrainingRecord record : records) {
      Duration step = record.observed().window().grid().step();
      assertEquals(Duration.ofDays(2), step.multipliedBy(record.observed().window().length()));
    }
    assertEquals(
        3, records.stream().map(each -> each.observed().window().grid().step()).distinct().count());
  }

  @ParameterizedTest
  @EnumSource
  void everyLawIsFiniteAndMoves(GeneratedLaw law) {
    for (long seed = 0; seed < 20; seed++) {
      double[] values = law.values(3000, 288, new SplittableRandom(seed));
      assertTrue(Arrays.stream(values).allMatch(Double::isFinite));
      assertTrue(Arrays.stream(values).distinct().count() > 1, law + " of seed " + seed);
    }
  }

  private static double[] column(List<TrainingRecord> records, int index) {
    return records.get(index).observed().window().column(0);
  }
}
