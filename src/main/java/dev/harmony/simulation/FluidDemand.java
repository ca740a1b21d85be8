package dev.harmony.simulation;

import dev.harmony.service.FluidService;
import dev.harmony.service.ReplicaFleet;
import dev.harmony.service.ServiceStep;
import java.util.Optional;

/** The demand of a replay as a fluid, which only knows the averages of a step. */
final class FluidDemand implements StepService {

  private final DemandSeries demand;
  private final FluidService fluid;
  private double backlog;

  FluidDemand(DemandSeries demand, FluidService fluid) {
    this.demand = demand;
    this.fluid = fluid;
  }

  @Override
  public void pass(ReplicaFleet fleet, long to) {}

  @Override
  public ServiceStep complete(int step, double readyAverage) {
    ServiceStep served =
        fluid.step(backlog, demand.demand(step), readyAverage, demand.stepSeconds());
    backlog = served.backlog();
    return served;
  }

  @Override
  public Optional<RequestRecord> requests() {
    return Optional.empty();
  }
}
