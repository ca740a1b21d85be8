package dev.harmony.simulation;

import dev.harmony.control.Journal;
import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ScalingPolicy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The production loop over one replay at several tolerances at once: one batch of policies that
 * differ only in what they promise, each with replicas of its own in the same world.
 */
public final class ToleranceSweep {

  private ToleranceSweep() {}

  /**
   * The run at each tolerance.
   *
   * @param tolerances shares of steps that may be violated, each in (0, 1)
   * @param journal takes each cycle of each tolerance
   * @param progress told after each step, by this thread
   */
  public static Map<Double, ContenderRun> run(
      ReplayWorld world, List<Double> tolerances, Journal journal, ReplayProgress progress) {
    PolicyBatch batch =
        PolicyBatch.of(
            world,
            tolerances.stream().map(tolerance -> promising(world.policy(), tolerance)).toList(),
            journal);
    batch.run(progress);
    List<ContenderRun> runs = batch.runs();
    Map<Double, ContenderRun> byTolerance = new TreeMap<>();
    for (int index = 0; index < runs.size(); index++) {
      byTolerance.put(tolerances.get(index), runs.get(index));
    }
    return byTolerance;
  }

  private static ScalingPolicy promising(ScalingPolicy policy, double tolerance) {
    PolicyKey key = policy.key();
    return policy
        .withKey(new PolicyKey(key.namespace(), key.name() + "-" + tolerance))
        .withTarget(1 - tolerance);
  }
}
