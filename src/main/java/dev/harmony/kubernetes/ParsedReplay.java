package dev.harmony.kubernetes;

import dev.harmony.kubernetes.crd.ReplaySpec.Baseline;
import dev.harmony.kubernetes.crd.ReplaySpec.Format;
import dev.harmony.kubernetes.crd.TraceColumnsSpec;
import dev.harmony.kubernetes.crd.TraceSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A replay read from a manifest.
 *
 * @param policy the policy that decides
 * @param candidates variants of it, which compete beside it
 * @param trace where what arrives comes from
 * @param format how the trace is written, if named
 * @param columns what its columns mean, if said
 * @param seriesLabel the label that names the series of a Prometheus answer, if said
 * @param service which of several services counts, if said
 * @param step the time from row to row where the rows name no times, if said
 * @param start when such rows begin, if said
 * @param skip how much of the beginning of the trace is left out; zero or more
 * @param length how much is replayed after that, if said
 * @param turnAwayBeyondMaximum whether demand beyond what the policy's maximum serves is turned
 *     away for every rule
 * @param simulation the simulated world
 * @param baselines the other ways to scale, in the order written; empty if the manifest names none
 * @param deadline how long it may take, if said
 * @param formats the forms of the report that are wanted; not empty
 * @param notUsed the paths of the fields that are written and mean nothing here, those of the
 *     policy included
 */
public record ParsedReplay(
    ParsedPolicy policy,
    List<ParsedCandidate> candidates,
    TraceOrigin trace,
    Optional<TraceSpec.Format> format,
    Optional<TraceColumnsSpec> columns,
    Optional<String> seriesLabel,
    Optional<String> service,
    Optional<Duration> step,
    Optional<Instant> start,
    Duration skip,
    Optional<Duration> length,
    boolean turnAwayBeyondMaximum,
    SimulationRequest simulation,
    List<Baseline> baselines,
    Optional<Duration> deadline,
    Set<Format> formats,
    List<String> notUsed) {

  /** Copies the lists. */
  public ParsedReplay {
    Objects.requireNonNull(policy, "policy");
    candidates = List.copyOf(candidates);
    Objects.requireNonNull(trace, "trace");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(columns, "columns");
    Objects.requireNonNull(seriesLabel, "seriesLabel");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(skip, "skip");
    Objects.requireNonNull(length, "length");
    Objects.requireNonNull(simulation, "simulation");
    Objects.requireNonNull(deadline, "deadline");
    formats = Set.copyOf(formats);
    baselines = List.copyOf(baselines);
    notUsed = List.copyOf(notUsed);
  }
}
