package dev.harmony.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harmony.evaluation.score.Calibration;
import dev.harmony.evaluation.score.Measure;
import dev.harmony.evaluation.score.PairedComparison;
import dev.harmony.evaluation.score.ScoreTable;
import dev.harmony.evaluation.score.ScoredSeries;
import dev.harmony.evaluation.score.SeriesComparison;
import dev.harmony.evaluation.score.SeriesScores;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * {@code evaluation.json}. Losses are in units of the scale of their series, squared ones in its
 * squares; what does not exist is null.
 */
final class EvaluationJson {

  private static final int[] HORIZONS = {1, 6, 24};

  private final EvaluationReport report;

  private EvaluationJson(EvaluationReport report) {
    this.report = report;
  }

  static ObjectNode of(EvaluationReport report) {
    return new EvaluationJson(report).document();
  }

  private ObjectNode document() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("version", report.version());
    node.put("protocol", report.protocol().name());
    addContestant(node, report.contestants().get(0));
    ArrayNode contestants = node.putArray("contestants");
    report.contestants().forEach(name -> addContestant(contestants.addObject(), name));
    ArrayNode comparisons = node.putArray("comparisons");
    report.comparisons().forEach(each -> add(comparisons.addObject(), each));
    ArrayNode tables = node.putArray("tables");
    report.tables().forEach(each -> add(tables.addObject(), each));
    return node;
  }

  private void addContestant(ObjectNode node, String name) {
    List<SeriesScores> scores = report.of(name);
    node.put("contestant", name);
    addScores(node.putObject("average"), scores);
    ObjectNode calibration = node.putObject("calibration");
    add(calibration.putObject("all"), Calibration.of(scores, step -> true));
    for (int ahead : HORIZONS) {
      if (IntStream.of(ahead - 1).allMatch(step -> isScored(scores, step))) {
        add(
            calibration.putObject(Integer.toString(ahead)),
            Calibration.of(scores, step -> step == ahead - 1));
      }
    }
    ArrayNode series = node.putArray("series");
    for (SeriesScores each : scores) {
      ObjectNode one = series.addObject();
      name(one, each.series());
      one.put("scale", each.scale());
      addScores(one, List.of(each));
    }
  }

  private static boolean isScored(List<SeriesScores> scores, int step) {
    return scores.stream().anyMatch(each -> step < each.steps() && each.count(step) > 0);
  }

  /**
   * The mean scores of {@code some}, first as the protocol speaks of them, then at each horizon.
   */
  private void addScores(ObjectNode node, List<SeriesScores> some) {
    addMeasures(node, some, report.protocol().compared().ahead());
    put(node, "weightedQuantileLoss", some, SeriesScores::weightedQuantileLoss);
    put(node, "mase", some, SeriesScores::scaledError);
    put(node, "energy", some, each -> each.energy() / each.scale());
    ObjectNode horizons = node.putObject("horizons");
    for (int ahead : HORIZONS) {
      if (isScored(some, ahead - 1)) {
        addMeasures(horizons.putObject(Integer.toString(ahead)), some, ahead);
      }
    }
  }

  private void addMeasures(ObjectNode node, List<SeriesScores> some, int ahead) {
    Measure crps = report.protocol().compared().measure();
    put(node, "crps", some, each -> each.relative(crps, ahead));
    for (Measure measure : Measure.values()) {
      put(node, measure.word(), some, each -> each.relative(measure, ahead));
    }
  }

  private static void put(
      ObjectNode node, String name, List<SeriesScores> some, ToDoubleFunction<SeriesScores> score) {
    double mean =
        some.stream().mapToDouble(score).filter(Double::isFinite).average().orElse(Double.NaN);
    put(node, name, mean);
  }

  private static void put(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }

  private static void add(ObjectNode node, Calibration calibration) {
    put(node, "pitDistance", calibration.distance());
    ArrayNode histogram = node.putArray("pitHistogram");
    calibration.histogram().forEach(histogram::add);
    ObjectNode coverage = node.putObject("coverage");
    for (int level = 0; level < Calibration.LEVELS.size(); level++) {
      put(
          coverage,
          Long.toString(Math.round(100 * Calibration.LEVELS.get(level))),
          calibration.coverages().get(level));
    }
  }

  private static void add(ObjectNode node, PairedComparison comparison) {
    node.put("contestant", comparison.contestant());
    node.put("other", comparison.other());
    node.put("better", comparison.signs().wins());
    node.put("worse", comparison.signs().losses());
    node.put("signTest", comparison.signs().probability());
    node.put("betterForSure", comparison.betterForSure());
    node.put("worseForSure", comparison.worseForSure());
    ArrayNode series = node.putArray("series");
    for (SeriesComparison each : comparison.series()) {
      ObjectNode one = series.addObject();
      name(one, each.series());
      one.put("statistic", each.test().statistic());
      one.put("probability", each.test().probability());
      one.put("corrected", each.corrected());
    }
  }

  private static void name(ObjectNode node, ScoredSeries series) {
    node.put("family", series.family());
    node.put("file", series.file());
    node.put("column", series.column());
  }

  private static void add(ObjectNode node, ScoreTable table) {
    node.put("title", table.title());
    ArrayNode columns = node.putArray("columns");
    table.columns().forEach(columns::add);
    ArrayNode rows = node.putArray("rows");
    for (ScoreTable.Row row : table.rows()) {
      ObjectNode line = rows.addObject();
      line.put("name", row.name());
      ArrayNode values = line.putArray("values");
      row.values()
          .forEach(
              value -> {
                if (value.isPresent()) {
                  values.add(value.getAsDouble());
                } else {
                  values.addNull();
                }
              });
    }
  }
}
