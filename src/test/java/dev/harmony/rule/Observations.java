package dev.harmony.rule;

import dev.harmony.capacity.LogNormalLeadTime;
import dev.harmony.decision.PlanningProblem;
import dev.harmony.decision.PricedHorizons;
import dev.harmony.decision.Requirement;
import dev.harmony.decision.StepLimits;
import dev.harmony.decision.SwitchingCosts;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.StartupSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What rules observe in tests. */
final class Observations {

  static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  static final Duration STEP = Duration.ofMinutes(1);
  static final ReplicaBounds BOUNDS = new ReplicaBounds(2, 20);
  private static final int PATHS = 10;

  private Observations() {}

  /** A demand, with {@code replicas} that are ready. */
  static RuleObservation ofDemand(int minute, double demand, int replicas) {
    return RuleObservation.ofReactive(at(minute), OptionalDouble.of(demand), ready(replicas));
  }

  /** Silent metrics, with {@code replicas} that are ready. */
  static RuleObservation ofSilence(int minute, int replicas) {
    return RuleObservation.ofReactive(at(minute), OptionalDouble.empty(), ready(replicas));
  }

  /**
   * A forecast that every step needs {@code usual} replicas, and {@code rare} on one path in ten. A
   * change costs nothing and comes at once.
   */
  static RuleObservation ofForecast(int minute, int usual, int rare, int replicas) {
    int[][] counts = new int[3][BOUNDS.maximum() + 2];
    for (int[] step : counts) {
      step[usual] += PATHS - 1;
      step[rare]++;
    }
    PlanningProblem problem =
        new PlanningProblem(
            Requirement.ofCounts(counts),
            LogNormalLeadTime.of(StartupSettings.DEFAULT),
            0,
            STEP,
            BOUNDS,
            new SwitchingCosts(0, 0),
            10,
            StepLimits.NONE,
            OptionalDouble.empty());
    return new RuleObservation(
        at(minute),
        OptionalDouble.of(usual),
        ready(replicas),
        Optional.of(new PricedHorizons(problem)));
  }

  static Instant at(int minute) {
    return START.plus(STEP.multipliedBy(minute));
  }

  private static ClusterState ready(int replicas) {
    return new ClusterState(replicas, replicas, List.of(), 0);
  }
}
