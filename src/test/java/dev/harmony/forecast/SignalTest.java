package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalTest {

  private static final double GAP = Double.NaN;

  @Test
  void fillsAGapWithTheLastValueBeforeIt() {
    Signal signal = TestSignals.of(3, GAP, GAP, 7, GAP);
    assertEquals(3, signal.at(1));
    assertEquals(3, signal.at(2));
    assertEquals(7, signal.at(3));
    assertEquals(7, signal.at(4));
  }

  @Test
  void fillsAGapAtTheBeginningWithTheFirstValue() {
    Signal signal = TestSignals.of(GAP, GAP, 5, 6);
    assertEquals(5, signal.at(0));
    assertEquals(5, signal.at(1));
  }

  @Test
  void isZeroWithoutObservations() {
    Signal signal = TestSignals.of(GAP, GAP);
    assertEquals(0, signal.at(0));
    assertEquals(0, signal.mean(1, 5));
    assertEquals(0, signal.meanAbsoluteChange(1, 5));
  }

  @Test
  void repeatsItsEndsOutsideTheWindow() {
    Signal signal = TestSignals.of(3, 4, 5);
    assertEquals(3, signal.at(-10));
    assertEquals(5, signal.at(10));
  }

  @Test
  void saysWhatWasObserved() {
    Signal signal = TestSignals.of(3, GAP, 5, 6);
    assertTrue(signal.isObserved(0));
    assertFalse(signal.isObserved(1));
    assertFalse(signal.isObserved(-1));
    assertFalse(signal.isObserved(4));
    assertTrue(signal.isObserved(2, 3));
    assertFalse(signal.isObserved(0, 2));
    assertFalse(signal.isObserved(2, 4));
  }

  @Test
  void averagesOverFilledValues() {
    Signal signal = TestSignals.of(2, GAP, 8, 5);
    assertEquals((5 + 8 + 2) / 3.0, signal.mean(3, 3));
    assertEquals((3 + 6 + 0) / 3.0, signal.meanAbsoluteChange(3, 3));
  }

  @Test
  void countsStepsFromTheEpochSoThatTheyOutliveTheWindow() {
    IndicatorWindow window =
        IndicatorWindow.of(
            new TimeGrid(Instant.EPOCH.plusSeconds(600), Duration.ofSeconds(60), 4),
            List.of(TestSignals.DEMAND),
            new double[][] {{1, 2, 3, 4}});
    Signal whole = new Signal(window, 0);
    Signal later = new Signal(window.slice(2, 4), 0);
    assertEquals(10, whole.first());
    assertEquals(13, whole.last());
    assertEquals(12, later.first());
    assertEquals(whole.at(13), later.at(13));
    assertEquals(whole.at(12), later.at(12));
  }

  @Test
  void countsStepsBeforeTheEpochDownwards() {
    IndicatorWindow window =
        IndicatorWindow.of(
            new TimeGrid(Instant.EPOCH.minusSeconds(60), Duration.ofSeconds(60), 2),
            List.of(TestSignals.DEMAND),
            new double[][] {{1, 2}});
    assertEquals(-1, new Signal(window, 0).first());
    assertEquals(2, new Signal(window, 0).at(0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void meansAreThoseOfTheFilledValues(long seed) {
    double[] values = TestSignals.wandering(seed, 80, 0.4);
    double[] filled = values.clone();
    for (int step = 1; step < filled.length; step++) {
      filled[step] = Double.isNaN(filled[step]) ? filled[step - 1] : filled[step];
    }
    for (int step = filled.length - 2; step >= 0; step--) {
      filled[step] = Double.isNaN(filled[step]) ? filled[step + 1] : filled[step];
    }
    Signal signal = TestSignals.of(values);
    int window = 9;
    for (int step = window; step < filled.length; step++) {
      double sum = 0;
      double changes = 0;
      for (int back = 0; back < window; back++) {
        sum += filled[step - back];
        changes += Math.abs(filled[step - back] - filled[step - back - 1]);
      }
      assertEquals(sum / window, signal.mean(step, window), 1e-12);
      assertEquals(changes / window, signal.meanAbsoluteChange(step, window), 1e-12);
    }
  }
}
