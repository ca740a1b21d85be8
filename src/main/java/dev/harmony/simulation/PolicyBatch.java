package dev.harmony.simulation;

import dev.harmony.control.Autoscaler;
import dev.harmony.control.Cluster;
import dev.harmony.control.ControlLoop;
import dev.harmony.control.IndicatorSource;
import dev.harmony.control.Journal;
import dev.harmony.plan.Plan;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ScalingPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The production loop over several policies at once: one batch a step, each policy with replicas of
 * its own. Mutable; time only goes forward.
 */
public final class PolicyBatch {

  private final Map<PolicyKey, SimulatedCluster> clusters = new LinkedHashMap<>();
  private final List<SimulatedService> services = new ArrayList<>();
  private final List<ScalingPolicy> policies;
  private final TimeGrid grid;
  private final ControlLoop loop;

  private PolicyBatch(List<ScalingPolicy> policies, List<ReplayWorld> worlds, Journal journal) {
    this.policies = List.copyOf(policies);
    this.grid = worlds.get(0).demand().grid();
    for (int index = 0; index < worlds.size(); index++) {
      add(policies.get(index).key(), worlds.get(index));
    }
    Ports ports = new Ports(clusters);
    this.loop =
        new ControlLoop(
            ports,
            ports,
            journal,
            new SimulatedClock(services.get(0)),
            new Autoscaler(worlds.get(0).settings().seed(), worlds.get(0).models()));
  }

  /**
   * The policies of {@code worlds}, each in its own; the loop has the seed and the models of the
   * first.
   *
   * @throws IllegalArgumentException if there is none, their grids differ, or two policies have the
   *     same key
   */
  public static PolicyBatch of(List<ReplayWorld> worlds) {
    if (worlds.isEmpty()) {
      throw new IllegalArgumentException("worlds must not be empty");
    }
    return new PolicyBatch(worlds.stream().map(ReplayWorld::policy).toList(), worlds, cycle -> {});
  }

  /**
   * Several policies, at least one, in the same world, where the same fate awaits their replicas.
   *
   * @param journal takes each cycle of each policy
   */
  static PolicyBatch of(ReplayWorld world, List<ScalingPolicy> policies, Journal journal) {
    return new PolicyBatch(policies, Collections.nCopies(policies.size(), world), journal);
  }

  private void add(PolicyKey key, ReplayWorld world) {
    if (!world.demand().grid().equals(grid)) {
      throw new IllegalArgumentException(
          "grid of %s must be %s, but is %s".formatted(key, grid, world.demand().grid()));
    }
    SimulatedService service =
        new SimulatedService(world, ContenderName.HARMONY.word(), world.starts());
    if (clusters.put(key, new SimulatedCluster(service, world)) != null) {
      throw new IllegalArgumentException("keys must be unique, but two are " + key);
    }
    services.add(service);
  }

  /**
   * Lives through all steps; the loop keeps what it has learnt.
   *
   * @param progress told after each step, by this thread
   */
  public void run(ReplayProgress progress) {
    for (int done = 1; done <= grid.length(); done++) {
      loop.turn(policies);
      clusters.values().forEach(cluster -> cluster.pass(grid.step().toMillis()));
      progress.advanced((double) done / grid.length());
    }
  }

  /** What happened to each policy's service, in the order of the policies. */
  public List<ContenderRun> runs() {
    return services.stream().map(SimulatedService::run).toList();
  }

  /** Each policy's own demand and replicas. */
  private record Ports(Map<PolicyKey, SimulatedCluster> clusters)
      implements Cluster, IndicatorSource {

    @Override
    public ClusterState observe(ScalingPolicy policy) {
      return of(policy).observe(policy);
    }

    @Override
    public void apply(ScalingPolicy policy, Plan plan) {
      of(policy).apply(policy, plan);
    }

    @Override
    public IndicatorWindow indicators(ScalingPolicy policy, Instant now) {
      return of(policy).indicators(policy, now);
    }

    private SimulatedCluster of(ScalingPolicy policy) {
      return Objects.requireNonNull(clusters.get(policy.key()), policy.key().toString());
    }
  }
}
