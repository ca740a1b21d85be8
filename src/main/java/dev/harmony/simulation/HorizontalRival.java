package dev.harmony.simulation;

import dev.harmony.rule.horizontal.HorizontalRule;
import dev.harmony.rule.horizontal.HorizontalSetting;
import java.util.LinkedHashMap;
import java.util.Map;

/** The HorizontalPodAutoscaler as a rival. */
final class HorizontalRival {

  private HorizontalRival() {}

  /** Kubernetes' defaults with a target of 70 %, and the grid. */
  static RivalSettings settings(ReplayWorld world) {
    return new RivalSettings(
        setting(world, HorizontalSetting.ofDefault()),
        HorizontalSetting.grid().stream().map(each -> setting(world, each)).toList());
  }

  private static RivalSetting setting(ReplayWorld world, HorizontalSetting setting) {
    long window = setting.scaleDownWindow().toSeconds();
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("targetUtilization", setting.targetUtilization());
    values.put("scaleDownWindowSeconds", (double) window);
    return new RivalSetting(
        "target %d %%, scale-down window %d s"
            .formatted(Math.round(100 * setting.targetUtilization()), window),
        values,
        HorizontalRule.of(
            setting, world.policy().bounds(), world.policy().capacity().perReplica()));
  }
}
