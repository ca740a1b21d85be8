package dev.harmony.control;

import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ForecastSettings;
import dev.harmony.workload.Policies;
import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Demand and policies of small services for tests; one replica serves ten requests per second. */
final class Services {

  static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  static final Duration STEP = Duration.ofMinutes(1);
  static final ScalingPolicy POLICY = Policies.ofBounds(1, 30);

  private Services() {}

  static ScalingPolicy policy(String name, double target) {
    return POLICY.withKey(new PolicyKey("test", name)).withTarget(target);
  }

  static ScalingPolicy trusted(Trust trust) {
    return new ScalingPolicy(
        POLICY.key(),
        POLICY.bounds(),
        POLICY.mode(),
        POLICY.indicators(),
        POLICY.objectives(),
        POLICY.cost(),
        new ForecastSettings(Optional.empty(), STEP, Duration.ofDays(14), trust),
        POLICY.capacity(),
        POLICY.startup(),
        POLICY.gpusPerReplica(),
        POLICY.behavior());
  }

  static IndicatorWindow window(double... values) {
    TimeGrid grid = new TimeGrid(START, STEP, values.length);
    return IndicatorWindow.of(grid, List.of(Policies.REQUESTS), new double[][] {values});
  }

  /** A noisy rhythm of three hours around eleven replicas. */
  static double[] rhythm(long seed, int length) {
    Random random = new Random(seed);
    double[] values = new double[length];
    for (int step = 0; step < length; step++) {
      double level = 110 + 60 * Math.sin(2 * Math.PI * step / 180);
      values[step] = Math.max(0, level * (1 + 0.07 * random.nextGaussian()));
    }
    return values;
  }

  /** A copy of {@code values} with a share of steps, alone and in stretches, not observed. */
  static double[] withGaps(long seed, double... values) {
    Random random = new Random(seed);
    double[] gaps = values.clone();
    int missing = 0;
    for (int step = 0; step < gaps.length; step++) {
      missing = random.nextInt(40) == 0 ? random.nextInt(15) : missing - 1;
      if (missing > 0 || random.nextInt(10) == 0) {
        gaps[step] = Double.NaN;
      }
    }
    return gaps;
  }

  static ClusterState ready(int replicas) {
    return new ClusterState(replicas, replicas, List.of(), 0);
  }

  static Instant at(int steps) {
    return START.plus(STEP.multipliedBy(steps));
  }

  /** What is learnt from all steps of {@code snapshot}, without a trained model. */
  static Learnt learnt(Rehearsals rehearsals, Snapshot snapshot) {
    Learning learning =
        new Learning(rehearsals, CandidateSelection.of(snapshot.policy()), snapshot);
    while (learning.isBehind()) {
      learning.live(Optional.empty());
    }
    return learning.learnt();
  }

  /** What is known after {@code steps} steps of {@code window}. */
  static Snapshot snapshot(
      ScalingPolicy policy,
      IndicatorWindow window,
      int steps,
      ClusterState cluster,
      Memory memory) {
    return new Snapshot(at(steps), policy, window.slice(0, steps), cluster, memory);
  }
}
