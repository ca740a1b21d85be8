package dev.harmony.evaluation.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.harmony.evaluation.EvaluationRecord;
import dev.harmony.evaluation.Records;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolContestantTest {

  private static final int STEPS = 6;

  /** Columns of 240 hours, in the given ones of which some rows were not observed. */
  private static double[][] columns(int from, int to, int... missing) {
    EvaluationRecord record = Records.of(240, 3);
    double[][] columns = {record.window().column(0), record.window().column(1)};
    for (int column : missing) {
      Arrays.fill(columns[column], from, to, Double.NaN);
    }
    return columns;
  }

  /** The sample of one indicator at each step, ascending. */
  private static List<double[]> laws(double[][] columns, int origin, int column) {
    List<double[]> laws = new ArrayList<>();
    PoolContestant.untrained("pool")
        .forecast(
            Records.task(Records.of(columns), List.of(origin)),
            prediction ->
                IntStream.range(0, STEPS)
                    .mapToObj(step -> prediction.law().marginal(step, column).sample())
                    .forEach(laws::add));
    return laws;
  }

  private static void assertMovedOn(List<double[]> before, List<double[]> moved, int rows) {
    for (int step = 0; step < STEPS; step++) {
      assertEquals(
          Arrays.toString(before.get(Math.min(STEPS - 1, step + rows))),
          Arrays.toString(moved.get(step)),
          "step " + step);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void whereNothingWasObservedTheForecastBeforeIsMovedOn(int rows) {
    double[][] gap = columns(230 - rows, 230, 0, 1);
    for (int column = 0; column < 2; column++) {
      assertMovedOn(laws(gap, 230 - rows, column), laws(gap, 230, column), rows);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void whatWasNotObservedIsTheForecastBeforeMovedOn(int rows) {
    double[][] gap = columns(230 - rows, 230, 1);
    assertMovedOn(laws(gap, 230 - rows, 1), laws(gap, 230, 1), rows);
    assertNotEquals(
        Arrays.toString(laws(gap, 230 - rows, 0).get(rows)),
        Arrays.toString(laws(gap, 230, 0).get(0)),
        "what was observed is forecast anew");
  }

  @Test
  void withoutAForecastTheLastObservedValueStays() {
    double[][] gap = columns(3, 5, 0);
    for (double[] law : laws(gap, 5, 0)) {
      assertEquals(List.of(gap[0][2]), Arrays.stream(law).boxed().toList());
    }
    for (double[] law : laws(gap, 5, 1)) {
      assertEquals(List.of(gap[1][4]), Arrays.stream(law).boxed().toList());
    }
  }

  @Test
  void withoutAnyObservationItIsZero() {
    assertEquals(0, laws(columns(0, 5, 0), 5, 0).get(0)[0]);
  }

  @Test
  void anIndicatorThatNeverBeginsHindersNoOther() {
    double[][] never = columns(0, 240, 1);
    assertEquals(400, laws(never, 230, 0).get(0).length);
  }
}
