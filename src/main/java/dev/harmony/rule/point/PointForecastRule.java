package dev.harmony.rule.point;

import dev.harmony.decision.Requirement;
import dev.harmony.plan.ScalingHistory;
import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.RuleOutcome;
import dev.harmony.rule.ScalingRule;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Asks for what the forecast demand and a margin need, {@code ceil((1 + margin) * forecast /
 * capacity)}, and releases only what no wish of the window wanted. Where there is no forecast the
 * newest demand takes its place; without either it keeps what there is.
 *
 * @param setting margin and window
 * @param forecast of the time until a new replica serves
 * @param bounds the replicas allowed
 * @param capacityPerReplica demand that one replica serves; positive
 * @param interval how often it decides
 */
public record PointForecastRule(
    PointForecastSetting setting,
    DemandForecast forecast,
    ReplicaBounds bounds,
    double capacityPerReplica,
    Duration interval)
    implements ScalingRule<ScalingHistory> {

  /** All parts are required. */
  public PointForecastRule {
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(forecast, "forecast");
    Objects.requireNonNull(bounds, "bounds");
    Objects.requireNonNull(interval, "interval");
  }

  @Override
  public String name() {
    return "point-forecast-%d-%d"
        .formatted(Math.round(100 * setting.margin()), setting.scaleDownWindow().toSeconds());
  }

  @Override
  public ScalingHistory initialState() {
    return ScalingHistory.EMPTY;
  }

  @Override
  public RuleOutcome<ScalingHistory> decide(RuleObservation observation, ScalingHistory state) {
    OptionalDouble forecast = this.forecast.at(observation.now());
    OptionalDouble expected = forecast.isPresent() ? forecast : observation.demand();
    if (expected.isEmpty()) {
      return new RuleOutcome<>(bounds.clamp(observation.cluster().total()), state);
    }
    int needed =
        Requirement.replicas(
            (1 + setting.margin()) * expected.getAsDouble(), capacityPerReplica, bounds.maximum());
    ScalingHistory next =
        state.with(observation.now(), bounds.clamp(needed), setting.scaleDownWindow());
    return new RuleOutcome<>(next.maximum(), next);
  }
}
