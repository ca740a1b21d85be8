package dev.harmony.control;

import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ScalingPolicy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The loop that decides: it observes all policies, evaluates them in one batch, applies what was
 * planned and writes it down. Live and in a replay it is the same; only its ports differ.
 *
 * <p>A policy whose indicators or replicas cannot be observed, or whose plan is refused, is left as
 * it is for this turn.
 */
public final class ControlLoop {

  private final IndicatorSource indicators;
  private final Cluster cluster;
  private final Journal journal;
  private final InstantSource clock;
  private final Autoscaler autoscaler;
  private final Map<PolicyKey, Memory> memories = new HashMap<>();

  /** A loop over these ports. */
  public ControlLoop(
      IndicatorSource indicators,
      Cluster cluster,
      Journal journal,
      InstantSource clock,
      Autoscaler autoscaler) {
    this.indicators = indicators;
    this.cluster = cluster;
    this.journal = journal;
    this.clock = clock;
    this.autoscaler = autoscaler;
  }

  /** One turn: every policy is decided once, in one batch. */
  public List<Cycle> turn(List<ScalingPolicy> policies) {
    Instant now = clock.instant();
    List<Snapshot> batch = new ArrayList<>();
    for (ScalingPolicy policy : policies) {
      observe(policy, now, batch);
    }
    List<Cycle> cycles = autoscaler.evaluate(batch);
    for (Cycle cycle : cycles) {
      journal.append(cycle);
      memories.put(cycle.snapshot().policy().key(), carriedOut(cycle));
    }
    return cycles;
  }

  /** What is remembered of a cycle: a change that was refused was not made. */
  private Memory carriedOut(Cycle cycle) {
    ScalingPolicy policy = cycle.snapshot().policy();
    if (!cycle.plan().actions().isEmpty()) {
      try {
        cluster.apply(policy, cycle.plan());
      } catch (ClusterException refused) {
        warn(policy, refused);
        return new Memory(cycle.memory().learnt(), cycle.snapshot().memory().behavior());
      }
    }
    return cycle.memory();
  }

  private static void warn(ScalingPolicy policy, RuntimeException cause) {
    System.getLogger(ControlLoop.class.getName())
        .log(System.Logger.Level.WARNING, "{0} is left as it is: {1}", policy.key(), cause);
  }

  private void observe(ScalingPolicy policy, Instant now, List<Snapshot> batch) {
    Memory memory = memories.getOrDefault(policy.key(), Memory.EMPTY);
    try {
      batch.add(
          new Snapshot(
              now, policy, indicators.indicators(policy, now), cluster.observe(policy), memory));
    } catch (IndicatorSourceException | ClusterException unreachable) {
      warn(policy, unreachable);
    }
  }
}
