package dev.harmony.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicMarginalTest {

  private final Marginal smooth = table();
  private final Marginal atomic = new AtomicMarginal(smooth, 0.5);

  @Test
  void bringsTheNewestValueAgainAsOftenAsItsAtomSays() {
    double below = smooth.below(-0.5);
    double upTo = smooth.upTo(0.5);
    assertEquals(below, atomic.below(0), 1e-9);
    assertEquals(upTo, atomic.upTo(0), 1e-9);
    assertEquals(0, atomic.quantile((below + upTo) / 2));
    assertTrue(atomic.quantile(below - 0.01) < 0);
    assertTrue(atomic.quantile(upTo + 0.01) > 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.2, 0.1, 1.5})
  void probabilityUndoesQuantileBesideTheAtom(double value) {
    assertEquals(value, atomic.quantile(atomic.below(value)), 1e-6);
    assertEquals(atomic.below(value), atomic.upTo(value));
  }

  @Test
  void withoutAnAtomNothingChanges() {
    Marginal none = new AtomicMarginal(smooth, 0);
    assertEquals(smooth.quantile(0.3), none.quantile(0.3));
    assertEquals(smooth.below(0.1), none.below(0.1));
  }

  @Test
  void aTableStepsOverWhatIsFlat() {
    float[] values = new float[QuantileLevels.COUNT];
    values[0] = -1;
    values[QuantileLevels.COUNT - 1] = 1;
    Marginal flat = new QuantileTable(values, 0);
    assertEquals(QuantileLevels.level(1), flat.below(0), 1e-6);
    assertEquals(QuantileLevels.level(QuantileLevels.COUNT - 2), flat.upTo(0), 1e-6);
  }

  /** Quantiles that rise with their levels' distance from the middle. */
  private static Marginal table() {
    float[] values = new float[QuantileLevels.COUNT];
    for (int index = 0; index < values.length; index++) {
      values[index] = (float) (QuantileLevels.position(index) + 0.2);
    }
    return new QuantileTable(values, 0);
  }
}
