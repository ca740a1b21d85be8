package dev.harmony.simulation;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that shows the time of a simulated service. */
final class SimulatedClock implements InstantSource {

  private final SimulatedService service;

  SimulatedClock(SimulatedService service) {
    this.service = service;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(service.now());
  }
}
