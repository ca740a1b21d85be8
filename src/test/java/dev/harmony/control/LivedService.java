package dev.harmony.control;

import dev.harmony.plan.Action;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.service.ReplicaFleet;
import dev.harmony.workload.ScalingPolicy;
import java.util.ArrayList;
import java.util.List;

/** A service whose replicas really follow the plans, each ready three minutes after its request. */
final class LivedService {

  private static final long LEAD_MILLIS = 180_000;

  private final ScalingPolicy policy;
  private final IndicatorWindow window;
  private ReplicaFleet fleet;
  private Memory memory = Memory.EMPTY;
  private final List<Cycle> cycles = new ArrayList<>();

  LivedService(ScalingPolicy policy, IndicatorWindow window, int replicas) {
    this.policy = policy;
    this.window = window;
    this.fleet = ReplicaFleet.ofReady(Services.START.toEpochMilli(), replicas, 30_000);
  }

  /** The cycles of twelve replicas at first that meet {@code values}. */
  static List<Cycle> cycles(long seed, ScalingPolicy policy, double... values) {
    return cycles(new Autoscaler(seed), policy, values);
  }

  /** The same, decided by {@code autoscaler}. */
  static List<Cycle> cycles(Autoscaler autoscaler, ScalingPolicy policy, double... values) {
    LivedService service = new LivedService(policy, Services.window(values), 12);
    return service.live(autoscaler, 0, values.length).cycles();
  }

  /** What the autoscaler is told after {@code steps} steps. */
  Snapshot snapshot(int steps) {
    fleet = fleet.advance(Services.at(steps).toEpochMilli()).fleet();
    return Services.snapshot(policy, window, steps, fleet.state(), memory);
  }

  /** Carries out a cycle. */
  void follow(Cycle cycle) {
    memory = cycle.memory();
    cycles.add(cycle);
    for (Action action : cycle.plan().actions()) {
      fleet =
          fleet.scaleTo(
              ((Action.SetReplicas) action).to(),
              (requestedAt, index, existing) -> requestedAt + LEAD_MILLIS);
    }
  }

  /** The steps up to {@code until}, one after the other. */
  LivedService live(Autoscaler autoscaler, int from, int until) {
    for (int steps = from; steps <= until; steps++) {
      follow(autoscaler.evaluate(List.of(snapshot(steps))).get(0));
    }
    return this;
  }

  List<Cycle> cycles() {
    return List.copyOf(cycles);
  }

  Memory memory() {
    return memory;
  }
}
