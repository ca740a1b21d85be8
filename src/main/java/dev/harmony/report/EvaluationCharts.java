package dev.harmony.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harmony.evaluation.score.Calibration;
import dev.harmony.evaluation.score.Measure;
import dev.harmony.evaluation.score.ScoredSeries;
import dev.harmony.evaluation.score.SeriesScores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the charts of an evaluation are drawn from. */
final class EvaluationCharts {

  private static final String PERSISTENCE = "persistence";

  private final EvaluationReport report;
  private final Measure crps;

  /** By series; empty without persistence. */
  private final Map<ScoredSeries, SeriesScores> reference;

  private EvaluationCharts(EvaluationReport report) {
    this.report = report;
    this.crps = report.protocol().compared().measure();
    this.reference =
        report.of(PERSISTENCE).stream()
            .collect(Collectors.toMap(SeriesScores::series, Function.identity()));
  }

  static EvaluationCharts of(EvaluationReport report) {
    return new EvaluationCharts(report);
  }

  /** What the first chart shows. */
  String words() {
    return reference.isEmpty()
        ? "The mean score over the series, each in units of its usual change; lower is better."
        : "The score over that of persistence, geometric mean over the series; lower is better.";
  }

  ObjectNode document() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    List<Integer> steps = scoredSteps();
    ArrayNode ahead = node.putArray("steps");
    steps.forEach(step -> ahead.add(step + 1));
    ArrayNode levels = node.putArray("levels");
    Calibration.LEVELS.forEach(levels::add);
    node.put("isRelative", !reference.isEmpty());
    ArrayNode contestants = node.putArray("contestants");
    for (String name : report.contestants()) {
      List<SeriesScores> scores = report.of(name);
      Calibration calibration = Calibration.of(scores, step -> true);
      ObjectNode contestant = contestants.addObject();
      contestant.put("name", name);
      ArrayNode profile = contestant.putArray("profile");
      steps.forEach(step -> profile.add(profile(scores, step)));
      ArrayNode histogram = contestant.putArray("histogram");
      calibration.histogram().forEach(histogram::add);
      ArrayNode coverage = contestant.putArray("coverage");
      calibration.coverages().forEach(coverage::add);
    }
    return node;
  }

  private List<Integer> scoredSteps() {
    int most = report.scores().stream().mapToInt(SeriesScores::steps).max().orElse(0);
    return IntStream.range(0, most)
        .filter(
            step ->
                report.scores().stream()
                    .anyMatch(each -> step < each.steps() && each.count(step) > 0))
        .boxed()
        .toList();
  }

  private double profile(List<SeriesScores> scores, int step) {
    if (reference.isEmpty()) {
      return scores.stream()
          .mapToDouble(each -> each.relative(crps, step + 1))
          .filter(Double::isFinite)
          .average()
          .orElse(Double.NaN);
    }
    return Math.exp(
        scores.stream()
            .mapToDouble(each -> Math.log(ratio(each, step)))
            .filter(Double::isFinite)
            .average()
            .orElse(Double.NaN));
  }

  private double ratio(SeriesScores scores, int step) {
    return Optional.ofNullable(reference.get(scores.series()))
        .map(other -> crps.ratio(scores.relative(crps, step + 1), other.relative(crps, step + 1)))
        .orElse(Double.NaN);
  }
}
