package dev.harmony.service;

/**
 * What a fleet was over an interval of time.
 *
 * @param fleet the fleet at the end of the interval
 * @param readyAverage the time average of the replicas that were ready
 * @param replicaSeconds paid replica-seconds: starting, ready and draining
 */
public record FleetStep(ReplicaFleet fleet, double readyAverage, double replicaSeconds) {}
