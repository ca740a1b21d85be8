package dev.harmony.simulation;

import dev.harmony.rule.autopilot.AutopilotRule;
import dev.harmony.rule.autopilot.AutopilotSetting;
import dev.harmony.rule.horizontal.HorizontalRule;
import dev.harmony.rule.horizontal.HorizontalSetting;
import dev.harmony.rule.keda.KedaRule;
import dev.harmony.rule.keda.KedaSetting;
import dev.harmony.rule.knative.KnativeRule;
import dev.harmony.rule.knative.KnativeSetting;
import dev.harmony.rule.point.DemandForecast;
import dev.harmony.rule.point.PointForecastRule;
import dev.harmony.rule.point.PointForecastSetting;
import dev.harmony.rule.seasonal.HoltWinters;
import dev.harmony.rule.seasonal.PredictiveHorizontalRule;
import dev.harmony.rule.seasonal.PredictiveSetting;
import dev.harmony.rule.seasonal.SeasonalForm;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of each family of rivals as rules under one policy, in words and numbers. */
final class RivalRules {

  private static final String TARGET = "targetUtilization";
  private static final String WINDOW = "scaleDownWindowSeconds";

  private final ReplicaBounds bounds;
  private final double capacity;
  private final Duration step;
  private final DemandForecast forecast;

  /**
   * The rules in {@code world}.
   *
   * @param forecast that of the production loop
   */
  RivalRules(ReplayWorld world, DemandForecast forecast) {
    this.bounds = world.policy().bounds();
    this.capacity = world.policy().capacity().perReplica();
    this.step = world.demand().grid().step();
    this.forecast = forecast;
  }

  RivalSettings horizontal() {
    return RivalSettings.of(
        HorizontalSetting.ofDefault(), HorizontalSetting.grid(), this::horizontal);
  }

  private RivalSetting horizontal(HorizontalSetting setting) {
    return new RivalSetting(
        words(setting), values(setting), HorizontalRule.of(setting, bounds, capacity));
  }

  RivalSettings knative() {
    return RivalSettings.of(KnativeSetting.ofDefault(), KnativeSetting.grid(), this::knative);
  }

  private RivalSetting knative(KnativeSetting setting) {
    long window = setting.stableWindow().toSeconds();
    long delay = setting.scaleDownDelay().toSeconds();
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(TARGET, setting.targetUtilization());
    values.put("stableWindowSeconds", (double) window);
    values.put("scaleDownDelaySeconds", (double) delay);
    return new RivalSetting(
        "target %d %%, stable window %d s, scale-down delay %d s"
            .formatted(Math.round(100 * setting.targetUtilization()), window, delay),
        values,
        KnativeRule.of(setting, bounds, capacity));
  }

  RivalSettings keda() {
    return RivalSettings.of(KedaSetting.ofDefault(), KedaSetting.grid(), this::keda);
  }

  private RivalSetting keda(KedaSetting setting) {
    long cooldown = setting.cooldownPeriod().toSeconds();
    Map<String, Double> values = values(setting.horizontal());
    values.put("cooldownPeriodSeconds", (double) cooldown);
    return new RivalSetting(
        words(setting.horizontal())
            + (bounds.minimum() == 0 ? ", cooldown %d s".formatted(cooldown) : ""),
        values,
        new KedaRule(setting, bounds, capacity));
  }

  RivalSettings predictive() {
    return RivalSettings.of(
        PredictiveSetting.ofDefault(), PredictiveSetting.grid(), this::predictive);
  }

  private RivalSetting predictive(PredictiveSetting setting) {
    HoltWinters model = setting.model();
    Map<String, Double> values = values(setting.horizontal());
    values.put("alpha", model.alpha());
    values.put("beta", model.beta());
    values.put("gamma", model.gamma());
    values.put("multiplicative", model.form() == SeasonalForm.MULTIPLICATIVE ? 1.0 : 0.0);
    return new RivalSetting(
        "%s, %s Holt-Winters (%s, %s, %s)"
            .formatted(
                words(setting.horizontal()),
                model.form() == SeasonalForm.MULTIPLICATIVE ? "multiplicative" : "additive",
                model.alpha(),
                model.beta(),
                model.gamma()),
        values,
        new PredictiveHorizontalRule(setting, bounds, capacity));
  }

  RivalSettings autopilot() {
    return RivalSettings.of(AutopilotSetting.ofDefault(), AutopilotSetting.grid(), this::autopilot);
  }

  private RivalSetting autopilot(AutopilotSetting setting) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(TARGET, setting.targetUtilization());
    values.put("horizonSeconds", (double) setting.horizon().toSeconds());
    values.put("deferralSeconds", (double) setting.deferral().toSeconds());
    return new RivalSetting(
        "%s of %d h, target %d %%, scale-down deferred %d h"
            .formatted(
                setting.statistic().words(),
                setting.horizon().toHours(),
                Math.round(100 * setting.targetUtilization()),
                setting.deferral().toHours()),
        values,
        new AutopilotRule(setting, bounds, capacity, step));
  }

  RivalSettings pointForecast() {
    return RivalSettings.of(
        PointForecastSetting.ofDefault(), PointForecastSetting.grid(), this::pointForecast);
  }

  private RivalSetting pointForecast(PointForecastSetting setting) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("margin", setting.margin());
    values.put(WINDOW, (double) setting.scaleDownWindow().toSeconds());
    return new RivalSetting(
        "median and %d %%, scale-down window %d s"
            .formatted(Math.round(100 * setting.margin()), setting.scaleDownWindow().toSeconds()),
        values,
        new PointForecastRule(setting, forecast, bounds, capacity, step));
  }

  private static String words(HorizontalSetting setting) {
    return "target %d %%, scale-down window %d s"
        .formatted(
            Math.round(100 * setting.targetUtilization()), setting.scaleDownWindow().toSeconds());
  }

  private static Map<String, Double> values(HorizontalSetting setting) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(TARGET, setting.targetUtilization());
    values.put(WINDOW, (double) setting.scaleDownWindow().toSeconds());
    return values;
  }
}
