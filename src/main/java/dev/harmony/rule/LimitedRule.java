package dev.harmony.rule;

import dev.harmony.plan.BehaviorLimits;
import dev.harmony.plan.BehaviorMemory;
import java.time.Duration;
import java.util.Optional;

/**
 * A rule held to limits on the speed of change.
 *
 * @param rule the rule
 * @param limits the limits
 * @param <S> the state of the rule
 */
public record LimitedRule<S>(ScalingRule<S> rule, BehaviorLimits limits)
    implements ScalingRule<LimitedRule.State<S>> {

  /**
   * The state of a rule with what its limits remember.
   *
   * @param inner the state of the rule
   * @param limits what the limits remember; empty before the first decision
   * @param <S> the type of the rule's state
   */
  public record State<S>(S inner, Optional<BehaviorMemory> limits) {}

  @Override
  public String name() {
    return rule.name();
  }

  @Override
  public Duration interval() {
    return rule.interval();
  }

  @Override
  public State<S> initialState() {
    return new State<>(rule.initialState(), Optional.empty());
  }

  @Override
  public RuleOutcome<State<S>> decide(RuleObservation observation, State<S> state) {
    RuleOutcome<S> wish = rule.decide(observation, state.inner());
    int current = observation.cluster().total();
    long now = observation.now().toEpochMilli();
    BehaviorLimits.Limited limited =
        limits.limit(
            wish.desired(),
            current,
            now,
            state.limits().orElseGet(() -> BehaviorMemory.ofStart(current, now)));
    return new RuleOutcome<>(
        limited.replicas(), new State<>(wish.state(), Optional.of(limited.memory())));
  }
}
