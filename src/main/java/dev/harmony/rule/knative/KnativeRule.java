package dev.harmony.rule.knative;

import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.RuleOutcome;
import dev.harmony.rule.ScalingRule;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A Knative Pod Autoscaler as a candidate rule, on the requests per second. The demand observed at
 * a decision is what the scrapes of the two seconds before it report; without a ready replica it is
 * the activator who reports, only of demand above zero. While nothing is known the count is kept.
 * The last replica stays for a grace period of 30 s after it was last wanted. The first decision
 * starts its state.
 *
 * @param name the name of the rule
 * @param autoscaler the autoscaler; its metric is the demand
 * @param bounds the replicas allowed
 */
public record KnativeRule(String name, KnativePodAutoscaler autoscaler, ReplicaBounds bounds)
    implements ScalingRule<Optional<KnativeRule.State>> {

  /** How long the last replica stays, Knative's {@code scale-to-zero-grace-period}. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  /** All parts are required. */
  public KnativeRule {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(autoscaler, "autoscaler");
    Objects.requireNonNull(bounds, "bounds");
  }

  /**
   * The state of an autoscaler with that of its last replica.
   *
   * @param autoscaler the state of the autoscaler
   * @param idleSince since when no replica is wanted; empty while some is
   */
  public record State(KnativeState autoscaler, Optional<Instant> idleSince) {

    /** All parts are required. */
    public State {
      Objects.requireNonNull(autoscaler, "autoscaler");
      Objects.requireNonNull(idleSince, "idleSince");
    }
  }

  /** The rule named {@code kpa-<percent>-<window>-<delay>}, in seconds, after {@code setting}. */
  public static KnativeRule of(
      KnativeSetting setting, ReplicaBounds bounds, double capacityPerReplica) {
    return new KnativeRule(
        "kpa-%d-%d-%d"
            .formatted(
                Math.round(100 * setting.targetUtilization()),
                setting.stableWindow().toSeconds(),
                setting.scaleDownDelay().toSeconds()),
        setting.autoscaler(capacityPerReplica),
        bounds);
  }

  @Override
  public Duration interval() {
    return KnativeSettings.TICK;
  }

  @Override
  public Optional<State> initialState() {
    return Optional.empty();
  }

  @Override
  public RuleOutcome<Optional<State>> decide(RuleObservation observation, Optional<State> before) {
    Instant now = observation.now();
    int ready = observation.cluster().ready();
    State state = before.orElseGet(() -> start(ready, now));
    KnativeOutcome outcome =
        autoscaler.decide(now, ready, withReports(observation, state.autoscaler()));
    if (!(outcome instanceof KnativeOutcome.Decided decision)) {
      return outcome(
          observation.cluster().desired(), new State(outcome.state(), state.idleSince()));
    }
    int allowed = bounds.clamp(decision.desired());
    if (allowed > 0) {
      return outcome(allowed, new State(outcome.state(), Optional.empty()));
    }
    Instant idleSince = state.idleSince().orElse(now);
    boolean stays = idleSince.plus(GRACE).isAfter(now) && observation.cluster().total() > 0;
    return outcome(stays ? 1 : 0, new State(outcome.state(), Optional.of(idleSince)));
  }

  private static RuleOutcome<Optional<State>> outcome(int desired, State state) {
    return new RuleOutcome<>(desired, Optional.of(state));
  }

  /** Knative creates an autoscaler one tick before its first decision. */
  private State start(int ready, Instant now) {
    return new State(autoscaler.start(ready, now.minus(KnativeSettings.TICK)), Optional.empty());
  }

  private static KnativeState withReports(RuleObservation observation, KnativeState state) {
    double demand = observation.demand().orElse(0);
    if (observation.demand().isEmpty() || (observation.cluster().ready() == 0 && demand == 0)) {
      return state;
    }
    KnativeState reported = state;
    for (long back = KnativeSettings.TICK.toSeconds(); back > 0; back--) {
      reported = reported.withReport(observation.now().minusSeconds(back), demand);
    }
    return reported;
  }
}
