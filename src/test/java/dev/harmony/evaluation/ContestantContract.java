package dev.harmony.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every contestant keeps. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ContestantContract {
  private static final int ROWS = 240;
  private static final List<Integer> ORIGINS = List.of(170, 180, 181, 230, 234);

  /** Those that are tested. */
  protected abstract Stream<Contestant> contestants();

  @ParameterizedTest
  @MethodSource("contestants")
  void forecastsEveryOriginInTurn(Contestant contestant) {
    List<Integer> forecast = new ArrayList<>();
    contestant.forecast(
        Records.task(Records.of(ROWS, 1), ORIGINS), each -> forecast.add(each.origin()));
    assertEquals(ORIGINS, forecast);
  }

  @ParameterizedTest
  @MethodSource("contestants")
  void sameTaskGivesSamePredictions(Contestant contestant) {
    EvaluationRecord record = Records.of(ROWS, 2);
    assertEquals(quantiles(contestant, record, 180), quantiles(contestant, record, 180));
  }

  @ParameterizedTest
  @MethodSource("contestants")
  void whatComesAfterTheOriginChangesNothing(Contestant contestant) {
    for (int origin : ORIGINS) {
      EvaluationRecord record = Records.of(ROWS, 3);
      double[][] changed = {record.window().column(0), record.window().column(1)};
      for (int row = origin; row < ROWS; row++) {
        changed[0][row] = 1e6 - row;
        changed[1][row] = Double.NaN;
      }
      assertEquals(
          quantiles(contestant, record, origin),
          quantiles(contestant, Records.of(changed), origin),
          contestant.name() + " at " + origin);
    }
  }

  /** The predictions up to {@code last}, as numbers. */
  private static List<Double> quantiles(Contestant contestant, EvaluationRecord record, int last) {
    List<Double> quantiles = new ArrayList<>();
    contestant.forecast(
        Records.task(record, ORIGINS),
        prediction -> {
          for (int step = 0; step < 6 && prediction.origin() <= last; step++) {
            for (int column = 0; column < 2; column++) {
              quantiles.add(prediction.law().marginal(step, column).quantile(0.1));
              quantiles.add(prediction.law().marginal(step, column).quantile(0.99));
            }
          }
        });
    return quantiles;
  }
}
