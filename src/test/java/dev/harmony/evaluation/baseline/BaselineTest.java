package dev.harmony.evaluation.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.evaluation.Contestant;
import dev.harmony.evaluation.ContestantContract;
import dev.harmony.evaluation.EvaluationRecord;
import dev.harmony.evaluation.Records;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BaselineTest extends ContestantContract {

  @Override
  protected Stream<Contestant> contestants() {
    return Stream.concat(Baseline.all().stream(), Stream.of(PoolContestant.untrained("pool")));
  }

  @Test
  void persistenceKeepsTheLastValueAndSeasonalTheDayBefore() {
    EvaluationRecord record = Records.of(240, 7);
    Baseline.all()
        .get(0)
        .forecast(
            Records.task(record, List.of(200)),
            each ->
                assertEquals(
                    record.window().value(199, 0),
                    each.law().marginal(5, 0).point().getAsDouble()));
    Baseline.all()
        .get(1)
        .forecast(
            Records.task(record, List.of(200)),
            each ->
                assertEquals(
                    record.window().value(200 + 5 - 24, 0),
                    each.law().marginal(5, 0).point().getAsDouble()));
  }
}
