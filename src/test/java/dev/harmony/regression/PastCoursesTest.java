package dev.harmony.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PastCoursesTest {

  @Test
  void keepsTheLawOfEachStep() {
    double[] values = Windows.autoregressive(1, 400, 0.9, 0);
    PastCourses courses = PastCourses.of(FilledWindow.of(Windows.of(values)), 4, 64);
    double[] ascending = {1, 2, 2, 3, 8};
    double[] ordered = courses.inOrder(ascending, 0, 3);
    Arrays.sort(ordered);
    assertArrayEquals(ascending, ordered);
  }

  @Test
  void movesIndicatorsTogetherThatMovedTogether() {
    double[] values = Windows.autoregressive(2, 600, 0.9, 0);
    double[] mirrored = Arrays.stream(values).map(value -> 5 - 3 * value).toArray();
    FilledWindow window = FilledWindow.of(Windows.of(values, mirrored));
    PastCourses courses = PastCourses.of(window, 3, 256);
    double[] ascending = new double[256];
    Arrays.setAll(ascending, rank -> rank);
    double[] one = courses.inOrder(ascending, 0, 2);
    double[] other = courses.inOrder(ascending, 1, 2);
    for (int path = 0; path < one.length; path++) {
      assertEquals(255, one[path] + other[path], 1e-9);
    }
  }

  @Test
  void leavesTheOrderWhereThereIsNoPast() {
    PastCourses courses = PastCourses.of(FilledWindow.of(Windows.of(new double[5])), 3, 10);
    assertArrayEquals(new double[] {1, 2}, courses.inOrder(new double[] {1, 2}, 0, 0));
  }
}
