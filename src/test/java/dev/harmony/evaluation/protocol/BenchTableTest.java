package dev.harmony.evaluation.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.evaluation.score.ComparedLoss;
import dev.harmony.evaluation.score.SampleMarginal;
import dev.harmony.evaluation.score.ScoreTable;
import dev.harmony.evaluation.score.ScoredPoint;
import dev.harmony.evaluation.score.ScoredSeries;
import dev.harmony.evaluation.score.ScoringPlan;
import dev.harmony.evaluation.score.SeriesScale;
import dev.harmony.evaluation.score.SeriesScores;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BenchTableTest {

  private static final SampleMarginal ATOM = SampleMarginal.of(new double[] {5});

  /**
   * One step ahead; each outcome is the atom that was said, so that its transform is the number.
   */
  private static SeriesScores scores(String family, String column, double... transforms) {
    SeriesScores scores =
        new SeriesScores(
            "ours",
            new ScoredSeries(family, "file", column),
            new SeriesScale(1, 1),
            new ScoringPlan(1, transforms.length, 24, ComparedLoss.USUAL));
    for (int origin = 0; origin < transforms.length; origin++) {
      scores.add(origin, 0, new ScoredPoint(ATOM, 5, 0, transforms[origin]));
    }
    return scores;
  }

  /** Windows, then series, then core families; the reference is one of the contestants. */
  @Test
  void randomisedCoverageIsTheMeanOfWindowsThenSeriesThenCoreFamilies() {
    BenchTable table =
        BenchTable.ofContestants(
            List.of(
                scores("nab", "a", 0.1, 0.2, 0.5, 0.6),
                scores("nab", "b", 0.3),
                scores("smd", "a", 0.9, 0.01),
                scores("fisher", "a", 0.01)),
            "ours");
    assertEquals(0.75, table.family("ours", "nab", BenchMeasure.CENTRAL_50_1).getAsDouble());
    assertEquals(0, table.family("ours", "smd", BenchMeasure.CENTRAL_50_1).getAsDouble());
    assertEquals(0.375, table.overall("ours", BenchMeasure.CENTRAL_50_1).getAsDouble());
    assertEquals(0.75, table.overall("ours", BenchMeasure.CENTRAL_80_1).getAsDouble());
    assertEquals(1, table.overall("ours", BenchMeasure.CENTRAL_99_1).getAsDouble());
    assertEquals(1, table.overall("ours", BenchMeasure.COVERAGE_50).getAsDouble());
  }

  @Test
  void tablesAreThoseOfStepsThatWereForecast() {
    List<ScoreTable> tables =
        BenchTable.ofContestants(List.of(scores("nab", "a", 0.5)), "ours").tables();
    List<String> central =
        tables.stream()
            .map(ScoreTable::title)
            .filter(title -> title.startsWith("share in the central"))
            .toList();
    assertEquals(5, central.size());
    assertEquals(
        "share in the central 50 % by the randomised probability transform, step 1",
        central.get(0));
    ScoreTable last = tables.get(tables.size() - 1);
    assertEquals(List.of("nab", "all"), last.columns());
    assertEquals(List.of(OptionalDouble.of(1), OptionalDouble.of(1)), last.rows().get(0).values());
  }

  /** Peers are told of where their scores were published only. */
  @Test
  void whoHasNoValueHasNoRow() {
    SeriesScores ours = scores("nab", "a", 0.5);
    Map<BenchMeasure, Double> published = new EnumMap<>(BenchMeasure.class);
    for (BenchMeasure measure : BenchMeasure.values()) {
      published.put(measure, measure.column().isPresent() ? 1 : Double.NaN);
    }
    BenchScore peer = new BenchScore("peer:persistence", ours.series(), published);
    List<ScoreTable> tables =
        new BenchTable(List.of(BenchScore.of(ours), peer), "peer:persistence").tables();
    assertEquals(2, tables.get(0).rows().size());
    assertEquals(
        List.of("ours"),
        tables.get(tables.size() - 1).rows().stream().map(ScoreTable.Row::name).toList());
  }
}
