package dev.harmony.app;

import dev.harmony.kubernetes.SimulationRequest;
import dev.harmony.report.ReportFormat;
import dev.harmony.simulation.Candidate;
import dev.harmony.simulation.ContenderName;
import dev.harmony.trace.Trace;
import dev.harmony.trace.TraceSection;
import dev.harmony.workload.ScalingPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be replayed, before the events of the trace are read.
 *
 * @param trace what arrives
 * @param section which part of it
 * @param policy what decides; empty to go by the trace
 * @param turnAwayBeyondMaximum whether demand beyond what the policy's maximum serves never arrives
 * @param simulation the simulated world
 * @param seed of all random numbers
 * @param contenders who competes
 * @param models the trained models that policies may use
 * @param candidates variants of the policy that compete beside it
 * @param deadline how long it may take; empty for as long as it takes
 * @param formats the forms of the report that are wanted
 * @param notes what whoever asked should know, one line each
 */
record ReplayRequest(
    Trace trace,
    TraceSection section,
    Optional<ScalingPolicy> policy,
    boolean turnAwayBeyondMaximum,
    SimulationRequest simulation,
    long seed,
    Set<ContenderName> contenders,
    StoredModels models,
    List<Candidate> candidates,
    Optional<Duration> deadline,
    Set<ReportFormat> formats,
    List<String> notes) {

  /** Copies the collections. */
  ReplayRequest {
    Objects.requireNonNull(trace, "trace");
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(simulation, "simulation");
    contenders = Set.copyOf(contenders);
    Objects.requireNonNull(models, "models");
    candidates = List.copyOf(candidates);
    Objects.requireNonNull(deadline, "deadline");
    formats = Set.copyOf(formats);
    notes = List.copyOf(notes);
  }
}
