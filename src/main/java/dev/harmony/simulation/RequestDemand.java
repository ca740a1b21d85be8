package dev.harmony.simulation;

import dev.harmony.service.FluidService;
import dev.harmony.service.ReplicaFleet;
import dev.harmony.service.ServiceStep;
import dev.harmony.service.batching.BatchingService;
import dev.harmony.service.batching.Request;
import dev.harmony.service.batching.RequestTotals;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The demand of a replay request by request. A step is violated as in a fluid, when its mean demand
 * exceeds what the ready replicas can serve at the objective; all else is counted in requests.
 */
final class RequestDemand implements StepService {

  private static final double MILLIS = 1000.0;

  private final DemandSeries demand;
  private final FluidService fluid;
  private final long start;
  private final RequestRecorder recorder;
  private final BatchingService service;
  private final Stream<Request> stream;
  private final Iterator<Request> coming;
  private @Nullable Request next;
  private RequestTotals arrived = RequestTotals.NONE;
  private RequestTotals served = RequestTotals.NONE;
  private RequestTotals givenUp = RequestTotals.NONE;

  RequestDemand(ReplayWorld world, RequestWorld requests) {
    this.demand = world.demand();
    this.fluid = world.fluid();
    this.start = demand.grid().start().toEpochMilli();
    this.recorder = new RequestRecorder(demand, world.testStart(), world.latencyTargets());
    this.service =
        new BatchingService(
            requests.model(),
            world.settings().patience().toMillis() / MILLIS,
            world.settings().drain().toMillis() / MILLIS,
            recorder);
    this.stream = requests.source().requests();
    this.coming = stream.iterator();
    this.next = following();
  }

  private @Nullable Request following() {
    return coming.hasNext() ? coming.next() : null;
  }

  @Override
  public void pass(ReplicaFleet fleet, long to) {
    service.advance(seconds(fleet.now()));
    service.resize(fleet.ready());
    int ready = fleet.ready();
    for (long instant : fleet.readyInstants(to)) {
      flow(seconds(instant));
      service.resize(++ready);
    }
    flow(seconds(to));
  }

  private double seconds(long millis) {
    return (millis - start) / MILLIS;
  }

  private void flow(double to) {
    while (next != null && next.arrivedAt() < to) {
      service.arrive(next);
      next = following();
    }
    service.advance(to);
  }

  @Override
  public ServiceStep complete(int step, double readyAverage) {
    double rate = demand.demand(step);
    double capacity = readyAverage * fluid.capacityPerReplica();
    ServiceStep complete =
        new ServiceStep(
            service.arrived().requests() - arrived.requests(),
            service.served().requests() - served.requests(),
            service.givenUp().requests() - givenUp.requests(),
            service.outstanding(),
            rate <= 0 ? 0 : Math.min(1, rate / capacity),
            recorder.meanFirstTokenSeconds(),
            fluid.violates(rate, readyAverage));
    arrived = service.arrived();
    served = service.served();
    givenUp = service.givenUp();
    return complete;
  }

  @Override
  public Optional<RequestRecord> requests() {
    service.advance(Double.POSITIVE_INFINITY);
    return Optional.of(new RequestRecord(recorder));
  }

  @Override
  public void close() {
    stream.close();
  }
}
