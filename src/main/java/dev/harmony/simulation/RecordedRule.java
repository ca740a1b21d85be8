package dev.harmony.simulation;

import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.RuleOutcome;
import dev.harmony.rule.ScalingRule;
import java.time.Duration;

/**
 * Asks for the replicas that the trace says were really run in each step; before its first record,
 * for those that exist. Its state is the step.
 *
 * @param demand the trace
 */
record RecordedRule(DemandSeries demand) implements ScalingRule<Integer> {

  @Override
  public String name() {
    return ContenderName.RECORDED.word();
  }

  @Override
  public Duration interval() {
    return demand.grid().step();
  }

  @Override
  public Integer initialState() {
    return 0;
  }

  @Override
  public RuleOutcome<Integer> decide(RuleObservation observation, Integer state) {
    double recorded = demand.recordedReplicas(state).orElse(observation.cluster().total());
    return new RuleOutcome<>((int) Math.round(recorded), state + 1);
  }
}
