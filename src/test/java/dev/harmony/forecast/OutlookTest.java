package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class OutlookTest {

  @Test
  void keepsCentresAndScales() {
    double[][] centres = {{1, 2, 3}, {4, 5, 6}};
    Outlook outlook = Outlook.of(centres, new double[][] {{1, 1, 1}, {2, 3, 4}});
    centres[1][2] = 0;
    assertEquals(2, outlook.indicators());
    assertEquals(3, outlook.steps());
    assertEquals(6, outlook.centre(1, 2));
    assertEquals(4, outlook.scale(1, 2));
  }

  @Test
  void hasScalesOfOneUnlessToldOtherwise() {
    assertEquals(1, Outlook.of(new double[][] {{7, -8}}).scale(0, 1));
  }

  @Test
  void refusesWrongShapesAndValues() {
    double[][] one = {{1, 2}};
    assertThrows(IllegalArgumentException.class, () -> Outlook.of(new double[0][]));
    assertThrows(IllegalArgumentException.class, () -> Outlook.of(new double[][] {{1}, {2, 3}}));
    assertThrows(IllegalArgumentException.class, () -> Outlook.of(new double[][] {{Double.NaN}}));
    assertThrows(IllegalArgumentException.class, () -> Outlook.of(one, new double[][] {{1, 0}}));
    assertThrows(IllegalArgumentException.class, () -> Outlook.of(one, new double[][] {{1}}));
    assertThrows(IllegalArgumentException.class, () -> Outlook.of(one, new double[2][2]));
  }
}
