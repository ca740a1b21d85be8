package dev.harmony.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 24, 60})
  void interpolatesALineExactly(int steps) {
    Leads leads = Leads.of(steps);
    double[] values = new double[leads.count()];
    for (int rank = 0; rank < values.length; rank++) {
      values[rank] = 3 + 2 * leads.lead(rank);
    }
    for (int ahead = 1; ahead <= steps; ahead++) {
      assertEquals(3 + 2 * ahead, leads.at(values, ahead), 1e-12);
    }
    assertEquals(1, leads.lead(0));
    assertEquals(steps, leads.last());
    assertEquals(3 + 2 * steps, leads.at(values, steps + 9));
  }
}
