package dev.harmony.simulation;

import dev.harmony.service.ReplicaFleet;
import dev.harmony.service.ServiceStep;
import java.util.Optional;

/** What serves the demand of one contender, step by step, while its replicas come and go. */
interface StepService extends AutoCloseable {

  /**
   * Lets time pass within a step.
   *
   * @param fleet the replicas at the present, of which those that start become ready on their way
   * @param to milliseconds since the epoch, not before the present of {@code fleet}
   */
  void pass(ReplicaFleet fleet, long to);

  /**
   * Completes a step whose time has passed.
   *
   * @param step counted from zero
   * @param readyAverage the time average of the ready replicas in it
   */
  ServiceStep complete(int step, double readyAverage);

  /** What became of the requests, where there are any; they are served to their end. */
  Optional<RequestRecord> requests();

  @Override
  default void close() {}
}
