package dev.harmony.simulation;

import dev.harmony.control.Autoscaler;
import dev.harmony.control.ControlLoop;
import dev.harmony.control.Cycle;
import dev.harmony.control.Journal;
import dev.harmony.workload.ScalingPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the production loop over a replay: the same {@link ControlLoop} as in a cluster, one turn a
 * step, with a simulated clock and cluster behind its ports.
 */
public final class HarmonyContender {

  private HarmonyContender() {}

  /**
   * The run of the loop over the whole demand of {@code world}.
   *
   * @param journal takes each cycle
   * @param progress told after each step, by this thread
   * @throws IllegalArgumentException if the policy's resolution is not the step of the demand
   */
  public static HarmonyRun run(ReplayWorld world, Journal journal, ReplayProgress progress) {
    ScalingPolicy policy = world.policy();
    long step = world.demand().grid().step().toMillis();
    if (policy.forecast().resolution().toMillis() != step) {
      throw new IllegalArgumentException(
          "resolution must be the step of the demand, %s, but is %s"
              .formatted(world.demand().grid().step(), policy.forecast().resolution()));
    }
    try (SimulatedService service =
        new SimulatedService(world, ContenderName.HARMONY.word(), world.starts())) {
      return run(world, service, journal, progress);
    }
  }

  private static HarmonyRun run(
      ReplayWorld world, SimulatedService service, Journal journal, ReplayProgress progress) {
    ScalingPolicy policy = world.policy();
    long step = world.demand().grid().step().toMillis();
    SimulatedCluster cluster = new SimulatedCluster(service, world);
    Collector collector = new Collector(world, journal);
    ControlLoop loop =
        new ControlLoop(
            cluster,
            cluster,
            collector,
            new SimulatedClock(service),
            new Autoscaler(world.settings().seed(), world.models()));
    int steps = world.demand().length();
    for (int done = 1; done <= steps; done++) {
      loop.turn(List.of(policy));
      service.advance(service.now() + step);
      progress.advanced((double) done / steps);
    }
    return new HarmonyRun(
        service.run(),
        collector.decisions,
        collector.band.band(),
        collector.forecasts.forecasts(),
        collector.models.use());
  }

  /** Keeps of each cycle what a report shows. */
  private static final class Collector implements Journal {

    private final Journal journal;
    private final ReplayWorld world;
    private final PredictiveBand.Collector band;
    private final PointForecasts.Collector forecasts;
    private final ModelUse.Collector models = new ModelUse.Collector();
    private final List<DecisionRow> decisions = new ArrayList<>();

    Collector(ReplayWorld world, Journal journal) {
      this.journal = journal;
      this.world = world;
      this.band = new PredictiveBand.Collector(world.plannedLeadSteps(), world.demand().length());
      this.forecasts = PointForecasts.Collector.of(world);
    }

    @Override
    public void append(Cycle cycle) {
      decisions.add(DecisionRow.of(cycle));
      cycle
          .forecast()
          .ifPresent(
              forecast ->
                  band.add((int) world.demand().grid().indexOf(forecast.grid().start()), forecast));
      forecasts.append(cycle);
      if (!cycle.snapshot().now().isBefore(world.demand().grid().instant(world.testStart()))) {
        models.add(cycle);
      }
      journal.append(cycle);
    }
  }
}
