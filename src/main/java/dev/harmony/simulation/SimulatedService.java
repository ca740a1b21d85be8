package dev.harmony.simulation;

import dev.harmony.service.FleetStep;
import dev.harmony.service.ReplicaFleet;
import dev.harmony.service.ServiceStep;
import dev.harmony.service.StartProcess;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ReplicaBounds;

/**
 * One contender's service while time passes: its replicas, the demand that it meets, and the record
 * of both. Mutable; time only goes forward.
 */
final class SimulatedService implements AutoCloseable {

  private static final double MILLIS = 1000.0;

  private final StepService service;
  private final StartProcess starts;
  private final ReplicaBounds bounds;
  private final long start;
  private final long stepMillis;
  private final ContenderRun.Recorder recorder;
  private ReplicaFleet fleet;
  private int step;
  private double readySeconds;
  private double paidSeconds;
  private boolean changed;

  SimulatedService(ReplayWorld world, String name, StartProcess starts) {
    DemandSeries demand = world.demand();
    this.service = world.open();
    this.starts = starts;
    this.bounds = world.policy().bounds();
    this.start = demand.grid().start().toEpochMilli();
    this.stepMillis = demand.grid().step().toMillis();
    this.recorder = new ContenderRun.Recorder(name, demand.stepSeconds(), demand.length());
    this.fleet =
        ReplicaFleet.ofReady(start, world.initialReplicas(), world.settings().drain().toMillis());
  }

  /** The present, in milliseconds since the epoch. */
  long now() {
    return fleet.now();
  }

  /** The replicas as an observer sees them. */
  ClusterState state() {
    return fleet.state();
  }

  /** Asks for {@code desired} replicas, or the allowed count nearest to it. */
  void scaleTo(int desired) {
    int allowed = bounds.clamp(desired);
    if (allowed != fleet.total()) {
      changed = true;
      fleet = fleet.scaleTo(allowed, starts);
    }
  }

  /**
   * Lets time pass.
   *
   * @param to milliseconds since the epoch, neither before {@link #now()} nor after the last step
   */
  void advance(long to) {
    while (fleet.now() < to) {
      long stepEnd = start + (step + 1) * stepMillis;
      long until = Math.min(to, stepEnd);
      service.pass(fleet, until);
      FleetStep passed = fleet.advance(until);
      readySeconds += passed.readyAverage() * (until - fleet.now()) / MILLIS;
      paidSeconds += passed.replicaSeconds();
      fleet = passed.fleet();
      if (until == stepEnd) {
        completeStep();
      }
    }
  }

  private void completeStep() {
    double seconds = stepMillis / MILLIS;
    double readyAverage = readySeconds / seconds;
    ServiceStep served = service.complete(step, readyAverage);
    recorder.replicas(fleet.total(), changed, readyAverage, paidSeconds);
    recorder.service(served);
    step++;
    readySeconds = 0;
    paidSeconds = 0;
    changed = false;
  }

  /** The record of the steps that are complete; what still waits is served before. */
  ContenderRun run() {
    return recorder.run(service.requests());
  }

  @Override
  public void close() {
    service.close();
  }
}
