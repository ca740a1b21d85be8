package dev.harmony.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harmony.simulation.CostCurve;
import dev.harmony.simulation.FrontierStudy;
import dev.harmony.simulation.OperatingPoint;
import dev.harmony.simulation.ReplayOutcome;
import dev.harmony.simulation.RivalGrid;
import dev.harmony.simulation.SettingPoint;
import java.util.List;
import java.util.Optional;

/**
 * What the charts of costs against violations and of reliability are drawn from: every family with
 * all its settings and the hull of the best ones, and what a frontier adds.
 */
final class FrontierData {

  private FrontierData() {}

  /** Adds the data of {@code figures} to {@code document}. */
  static void addTo(ObjectNode document, ReplayFigures figures) {
    ReplayOutcome outcome = figures.outcome();
    ArrayNode families = document.putArray("families");
    outcome.grids().stream()
        .map(RivalGrid::curve)
        .forEach(curve -> families.add(family(curve, List.of())));
    outcome.frontier().ifPresent(study -> addStudy(document, families, study));
    figures
        .reliability()
        .ifPresent(each -> document.set("reliability", FrontierJson.reliability(each)));
  }

  private static void addStudy(ObjectNode document, ArrayNode families, FrontierStudy study) {
    families.add(family(study.ours(), study.tolerances()));
    document.set("bound", FrontierJson.operatingPoints(study.bound()));
  }

  /** A family; its intervals are drawn where it is ours. */
  private static ObjectNode family(CostCurve curve, List<Double> tolerances) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", curve.family());
    ArrayNode points = node.putArray("points");
    for (int index = 0; index < curve.points().size(); index++) {
      Optional<Double> tolerance =
          index < tolerances.size() ? Optional.of(tolerances.get(index)) : Optional.empty();
      points.add(point(curve.points().get(index), tolerance));
    }
    node.set("hull", FrontierJson.operatingPoints(curve.frontier().hull()));
    return node;
  }

  private static ObjectNode point(SettingPoint setting, Optional<Double> tolerance) {
    OperatingPoint point = OperatingPoint.of(setting.score());
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("setting", setting.setting());
    node.put("slaViolationRatio", point.slaViolationRatio());
    node.put("gpuHours", point.gpuHours());
    tolerance.ifPresent(
        declared -> {
          node.put("tolerance", declared);
          setting
              .score()
              .ci95()
              .ifPresent(
                  each -> {
                    node.set("hours95", SettingsJson.interval(each.gpuHours()));
                    node.set("ratio95", SettingsJson.interval(each.slaViolationRatio()));
                  });
        });
    return node;
  }
}
