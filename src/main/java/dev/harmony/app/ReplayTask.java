package dev.harmony.app;

import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.SimulationSettings;
import dev.harmony.trace.Trace;
import dev.harmony.workload.ScalingPolicy;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What is to be replayed.
 *
 * @param trace what arrives
 * @param policy what decides
 * @param settings the simulated world
 * @param contenders who competes
 * @param notes what whoever asked should know, one line each
 */
record ReplayTask(
    Trace trace,
    ScalingPolicy policy,
    SimulationSettings settings,
    Set<ContenderName> contenders,
    List<String> notes) {

  /** Copies the collections. */
  ReplayTask {
    Objects.requireNonNull(trace, "trace");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(settings, "settings");
    contenders = Set.copyOf(contenders);
    notes = List.copyOf(notes);
  }
}
