package dev.harmony.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.evaluation.baseline.Baseline;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForwardFillTest {
  private static final double GAP = Double.NaN;

  @Test
  void nothingIsFilledFromWhatComesLater() {
    assertArrayEquals(
        new double[] {GAP, GAP, 3, 3, 5, 5},
        ForwardFill.of(new double[] {GAP, GAP, 3, GAP, 5, GAP}));
    assertArrayEquals(new double[] {7, 7, 3}, ForwardFill.of(new double[] {GAP, GAP, 3}, 7));
  }

  /** A column that begins between two origins, after the rows that may be learnt from. */
  @Test
  void aBaselineDoesNotKnowWhatBeginsAfterAnOrigin() {
    EvaluationRecord record = Records.of(240, 1);
    double[][] columns = {record.window().column(0), record.window().column(1)};
    Arrays.fill(columns[0], 0, 190, GAP);
    Baseline.persistence()
        .forecast(
            Records.task(Records.of(columns), List.of(180)),
            each -> assertEquals(0, each.law().marginal(0, 0).point().getAsDouble()));
  }
}
