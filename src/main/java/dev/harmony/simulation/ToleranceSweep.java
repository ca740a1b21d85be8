package dev.harmony.simulation;

import dev.harmony.control.Autoscaler;
import dev.harmony.control.Cluster;
import dev.harmony.control.ControlLoop;
import dev.harmony.plan.Plan;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ScalingPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
   * @param progress told after each step, by this thread
   */
  public static Map<Double, ContenderRun> run(
      ReplayWorld world, List<Double> tolerances, ReplayProgress progress) {
    Map<Double, SimulatedService> services = new TreeMap<>();
    Map<PolicyKey, SimulatedCluster> clusters = new LinkedHashMap<>();
    List<ScalingPolicy> policies = new ArrayList<>();
    for (double tolerance : tolerances) {
      SimulatedService service =
          new SimulatedService(world, ContenderName.HARMONY.word(), world.starts());
      ScalingPolicy policy = promising(world.policy(), tolerance);
      services.put(tolerance, service);
      clusters.put(policy.key(), new SimulatedCluster(service, world));
      policies.add(policy);
    }
    advance(world, clusters, policies, progress);
    Map<Double, ContenderRun> runs = new TreeMap<>();
    services.forEach((tolerance, service) -> runs.put(tolerance, service.run()));
    return runs;
  }

  private static ScalingPolicy promising(ScalingPolicy policy, double tolerance) {
    PolicyKey key = policy.key();
    return policy
        .withKey(new PolicyKey(key.namespace(), key.name() + "-" + tolerance))
        .withTarget(1 - tolerance);
  }

  private static void advance(
      ReplayWorld world,
      Map<PolicyKey, SimulatedCluster> clusters,
      List<ScalingPolicy> policies,
      ReplayProgress progress) {
    long step = world.demand().grid().step().toMillis();
    List<SimulatedCluster> all = List.copyOf(clusters.values());
    Cluster dispatched = new Dispatch(clusters);
    ControlLoop loop =
        new ControlLoop(
            all.get(0),
            dispatched,
            cycle -> {},
            all.get(0).clock(),
            new Autoscaler(world.settings().seed()));
    int steps = world.demand().length();
    for (int done = 1; done <= steps; done++) {
      loop.turn(policies);
      for (SimulatedCluster cluster : all) {
        cluster.pass(step);
      }
      progress.advanced((double) done / steps);
    }
  }

  /** Each policy's own replicas. */
  private record Dispatch(Map<PolicyKey, SimulatedCluster> clusters) implements Cluster {

    @Override
    public ClusterState observe(ScalingPolicy policy) {
      return of(policy).observe(policy);
    }

    @Override
    public void apply(ScalingPolicy policy, Plan plan) {
      of(policy).apply(policy, plan);
    }

    private SimulatedCluster of(ScalingPolicy policy) {
      return Objects.requireNonNull(clusters.get(policy.key()), policy.key().toString());
    }
  }
}
