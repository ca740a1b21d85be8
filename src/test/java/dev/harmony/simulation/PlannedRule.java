package dev.harmony.simulation;

import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.RuleOutcome;
import dev.harmony.rule.ScalingRule;
import java.time.Duration;
import java.util.List;

/** Asks for a given count at each of its decisions. */
record PlannedRule(List<Integer> plan, Duration interval) implements ScalingRule<Integer> {

  @Override
  public String name() {
    return "plan-" + plan;
  }

  @Override
  public Integer initialState() {
    return 0;
  }

  @Override
  public RuleOutcome<Integer> decide(RuleObservation observation, Integer state) {
    return new RuleOutcome<>(plan.get(Math.min(state, plan.size() - 1)), state + 1);
  }
}
