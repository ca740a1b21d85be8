package dev.harmony.control;

import dev.harmony.rule.MaximumRule;
import dev.harmony.rule.PricedRule;
import dev.harmony.rule.ScalingRule;
import dev.harmony.rule.horizontal.HorizontalRule;
import dev.harmony.rule.horizontal.HorizontalSetting;
import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.ScalingPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The rules that compete to act for a policy. */
final class Candidates {

  /** Prices of a violated step, in steps of the mean need. */
  private static final double[] PRICES = {0.05, 0.1, 0.2, 0.4, 0.75, 1.5, 3, 6, 12, 25, 60, 125};

  private static final int[] HOLD_MINUTES = {0, 10, 30, 60};

  private Candidates() {}

  /** The reactive rule first, then every price with every hold, then the seven-day maximum. */
  static List<ScalingRule<?>> of(ScalingPolicy policy, double capacity) {
    ReplicaBounds bounds = policy.bounds();
    Duration interval = policy.forecast().resolution();
    List<ScalingRule<?>> rules = new ArrayList<>();
    rules.add(HorizontalRule.of(HorizontalSetting.ofDefault(), bounds, capacity));
    for (double price : PRICES) {
      for (int hold : HOLD_MINUTES) {
        rules.add(new PricedRule(price, Duration.ofMinutes(hold), bounds, interval));
      }
    }
    rules.add(new MaximumRule(MaximumRule.SEVEN_DAYS, bounds, capacity, interval));
    return List.copyOf(rules);
  }
}
