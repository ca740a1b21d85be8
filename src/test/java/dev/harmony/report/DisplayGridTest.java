package dev.harmony.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayGridTest {

  @ParameterizedTest
  @CsvSource({"1,1,1", "43200,1,43200", "45000,1,45000", "45001,2,22501", "525600,12,43800"})
  void showsEveryStepOfAMonthAndMeansBeyond(int steps, int stepsPerPoint, int points) {
    DisplayGrid grid = DisplayGrid.of(steps);
    assertEquals(stepsPerPoint, grid.stepsPerPoint());
    assertEquals(points, grid.points());
  }

  @Test
  void meansLeaveOutWhatIsNotThere() {
    double[] values = {1, 3, Double.NaN, 5, Double.NaN, Double.NaN, 9};
    assertArrayEquals(
        new double[] {2, 5, Double.NaN, 9}, new DisplayGrid(7, 2).means(step -> values[step]));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void runsTellEveryMark(long seed) {
    Random random = new Random(seed);
    int steps = 1 + random.nextInt(300);
    boolean[] marked = new boolean[steps];
    for (int step = 0; step < steps; step++) {
      marked[step] = random.nextInt(4) == 0;
    }
    int[] runs = new DisplayGrid(steps, 1).runs(step -> marked[step]);
    assertEquals(steps, Arrays.stream(runs).sum());
    int step = 0;
    for (int run = 0; run < runs.length; run++) {
      assertTrue(run == 0 || runs[run] > 0);
      for (int end = step + runs[run]; step < end; step++) {
        assertEquals(run % 2 == 1, marked[step]);
      }
    }
  }
}
