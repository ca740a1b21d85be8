package dev.harmony.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harmony.simulation.CostCurve;
import dev.harmony.simulation.CurveComparison;
import dev.harmony.simulation.DecisionReliability;
import dev.harmony.simulation.FrontierStudy;
import dev.harmony.simulation.OperatingPoint;
import dev.harmony.simulation.SettingPoint;
import java.util.List;

/** The parts of {@code report.json} that say what violations cost and whether risks came true. */
final class FrontierJson {

  private FrontierJson() {}

  /** The curves, ours first, and the bound. */
  static ObjectNode frontier(FrontierStudy study) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode reference = node.putObject("reference");
    reference.put("slaViolationRatio", study.reference().slaViolationRatio());
    reference.put("gpuHours", study.reference().gpuHours());
    ArrayNode families = node.putArray("families");
    ObjectNode ours = families.addObject();
    curve(ours, study, study.ours());
    for (int index = 0; index < study.tolerances().size(); index++) {
      ((ObjectNode) ours.path("points").get(index)).put("tolerance", study.tolerances().get(index));
    }
    for (int index = 0; index < study.rivals().size(); index++) {
      ObjectNode rival = families.addObject();
      curve(rival, study, study.rivals().get(index));
      rival.set("equalViolations", comparison(study.comparisons().get(index)));
    }
    ObjectNode oracle = node.putObject("oracle");
    oracle.put("hypervolume", study.boundHypervolume());
    oracle.set("points", operatingPoints(study.bound()));
    return node;
  }

  private static void curve(ObjectNode node, FrontierStudy study, CostCurve curve) {
    node.put("name", curve.family());
    node.put("hypervolume", study.hypervolume(curve));
    ArrayNode points = node.putArray("points");
    curve.points().forEach(each -> points.add(point(each)));
    node.set("hull", operatingPoints(curve.frontier().hull()));
  }

  private static ObjectNode point(SettingPoint point) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("setting", point.setting());
    node.put("gpuHours", point.score().gpuHours());
    node.put("slaViolationRatio", point.score().slaViolationRatio());
    point.score().ci95().ifPresent(each -> node.set("ci95", SettingsJson.intervals(each)));
    return node;
  }

  /** Points as objects. */
  static ArrayNode operatingPoints(List<OperatingPoint> points) {
    ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
    for (OperatingPoint point : points) {
      ObjectNode node = nodes.addObject();
      node.put("slaViolationRatio", point.slaViolationRatio());
      node.put("gpuHours", point.gpuHours());
    }
    return nodes;
  }

  private static ObjectNode comparison(CurveComparison comparison) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("setting", comparison.setting());
    node.put("slaViolationRatio", comparison.at().slaViolationRatio());
    comparison.at().rival().ifPresent(hours -> node.put("gpuHours", hours));
    comparison.at().ours().ifPresent(hours -> node.put("harmonyGpuHours", hours));
    node.put("oracleGpuHours", comparison.at().oracle());
    comparison.at().relativeCost().ifPresent(share -> node.put("relativeCost", share));
    comparison
        .relativeCost95()
        .ifPresent(each -> node.set("relativeCost95", SettingsJson.interval(each)));
    comparison.at().gapClosed().ifPresent(share -> node.put("gapClosed", share));
    return node;
  }

  /** Whether the risks that decisions named came true. */
  static ObjectNode reliability(DecisionReliability reliability) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("leadSteps", reliability.leadSteps());
    node.put("decisions", reliability.decisions());
    node.put("brierScore", reliability.brierScore());
    node.put("uncertainty", reliability.uncertainty());
    ArrayNode bins = node.putArray("bins");
    for (DecisionReliability.Bin each : reliability.bins()) {
      ObjectNode bin = bins.addObject();
      bin.put("from", each.from());
      bin.put("decisions", each.decisions());
      bin.put("predicted", each.predicted());
      bin.put("realized", each.realized());
      each.realized95().ifPresent(share -> bin.set("realized95", SettingsJson.interval(share)));
    }
    return node;
  }
}
