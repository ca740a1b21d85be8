package dev.harmony.simulation;

import dev.harmony.control.Cluster;
import dev.harmony.control.IndicatorSource;
import dev.harmony.plan.Plan;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ScalingPolicy;
import java.time.Instant;

/**
 * A cluster with one simulated service, behind the ports of the loop. Its indicators are those that
 * the trace shows, up to the newest step that a metric of the age of the scrape delay describes and
 * that is complete.
 */
final class SimulatedCluster implements Cluster, IndicatorSource {

  private final SimulatedService service;
  private final DemandSeries demand;
  private final long scrapeDelay;

  SimulatedCluster(SimulatedService service, ReplayWorld world) {
    this.service = service;
    this.demand = world.demand();
    this.scrapeDelay = world.settings().scrapeDelay().toMillis();
  }

  /** Lets {@code millis} pass. */
  void pass(long millis) {
    service.advance(service.now() + millis);
  }

  @Override
  public ClusterState observe(ScalingPolicy policy) {
    return service.state();
  }

  @Override
  public void apply(ScalingPolicy policy, Plan plan) {
    service.scaleTo(plan.replicas());
  }

  @Override
  public IndicatorWindow indicators(ScalingPolicy policy, Instant now) {
    long scraped = demand.grid().indexOf(now.minusMillis(scrapeDelay)) + 1;
    long complete = demand.grid().indexOf(now);
    int steps = (int) Math.max(0, Math.min(scraped, complete));
    return demand.observed().slice(0, Math.min(steps, demand.length()));
  }
}
