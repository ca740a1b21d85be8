package dev.harmony.rule.autopilot;

import dev.harmony.decision.Requirement;
import dev.harmony.plan.ScalingHistory;
import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.RuleOutcome;
import dev.harmony.rule.ScalingRule;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Autopilot's horizontal autoscaling (Rzadca et al., "Autopilot: workload autoscaling at Google",
 * EuroSys 2020, section 3.3). Every five minutes a raw recommendation {@code n_r = ceil(S / (target
 * * capacity))} is made, {@code S} being a statistic of the load of the horizon in samples of five
 * minutes. A scale-up follows at once. A scale-down is deferred, to the largest recommendation of
 * the deferral, and decays slowly: what is above it halves in an hour, by the same factor every
 * five minutes.
 *
 * <p>The paper leaves open how a number of tasks that is not whole is rounded; here up, with the
 * fraction remembered. Its options to ignore small changes and to limit tasks that start are off. A
 * sample in which nothing was seen does not count; before the first sample the count is kept.
 *
 * @param setting what the owner of the job sets
 * @param bounds the replicas allowed
 * @param capacityPerReplica demand that one replica serves; positive
 * @param interval how often it looks; at most five minutes
 */
public record AutopilotRule(
    AutopilotSetting setting, ReplicaBounds bounds, double capacityPerReplica, Duration interval)
    implements ScalingRule<AutopilotState> {

  private static final double HALVING_SAMPLES =
      (double) Duration.ofHours(1).toMillis() / AutopilotSetting.SAMPLE.toMillis();

  private static final double DECAY = Math.pow(2, -1 / HALVING_SAMPLES);

  private static final double HALF_LIFE_SAMPLES =
      (double) AutopilotSetting.HALF_LIFE.toMillis() / AutopilotSetting.SAMPLE.toMillis();

  /** Absorbs the rounding of repeated decay. */
  private static final double ROUNDING = 1e-9;

  /** All parts are required. */
  public AutopilotRule {
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(bounds, "bounds");
    Objects.requireNonNull(interval, "interval");
  }

  @Override
  public String name() {
    return "autopilot-%s-%d-%d-%d"
        .formatted(
            setting.statistic().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            Math.round(100 * setting.targetUtilization()),
            setting.horizon().toHours(),
            setting.deferral().toHours());
  }

  @Override
  public AutopilotState initialState() {
    return AutopilotState.EMPTY;
  }

  @Override
  public RuleOutcome<AutopilotState> decide(RuleObservation observation, AutopilotState state) {
    int current = observation.cluster().total();
    AutopilotState seen = see(observation, state);
    boolean isComplete =
        seen.sampleEnd().filter(end -> !observation.now().isBefore(end)).isPresent();
    return isComplete
        ? recommend(current, observation.now(), complete(seen))
        : new RuleOutcome<>(bounds.clamp(current), seen);
  }

  private AutopilotState see(RuleObservation observation, AutopilotState state) {
    boolean isSeen = observation.demand().isPresent();
    return new AutopilotState(
        state.samples(),
        state.sum() + observation.demand().orElse(0),
        state.seen() + (isSeen ? 1 : 0),
        Optional.of(
            state.sampleEnd().orElseGet(() -> observation.now().plus(AutopilotSetting.SAMPLE))),
        state.recommendations(),
        state.releasing());
  }

  private AutopilotState complete(AutopilotState state) {
    return new AutopilotState(
        state.seen() == 0
            ? state.samples()
            : state.samples().with(state.sum() / state.seen(), setting.horizonSamples()),
        0,
        0,
        state.sampleEnd().map(end -> end.plus(AutopilotSetting.SAMPLE)),
        state.recommendations(),
        state.releasing());
  }

  private RuleOutcome<AutopilotState> recommend(int current, Instant now, AutopilotState state) {
    if (state.samples().count() == 0) {
      return new RuleOutcome<>(bounds.clamp(current), state);
    }
    double load = setting.statistic().of(state.samples().toArray(), HALF_LIFE_SAMPLES);
    int raw =
        Requirement.replicas(
            load, setting.targetUtilization() * capacityPerReplica, bounds.maximum());
    ScalingHistory recommendations =
        state.recommendations().with(now, bounds.clamp(raw), setting.deferral());
    int recommended = recommendations.maximum();
    double kept = Math.min(current, state.releasing() == 0 ? current : state.releasing());
    double releasing = Math.max(recommended, DECAY * kept);
    int replicas = (int) Math.ceil(releasing - ROUNDING);
    return new RuleOutcome<>(
        bounds.clamp(replicas),
        new AutopilotState(
            state.samples(),
            state.sum(),
            state.seen(),
            state.sampleEnd(),
            recommendations,
            releasing));
  }
}
