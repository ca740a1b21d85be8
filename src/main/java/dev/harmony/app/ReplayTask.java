package dev.harmony.app;

import dev.harmony.simulation.Candidate;
import dev.harmony.simulation.DemandSeries;
import dev.harmony.simulation.Replay;
import dev.harmony.simulation.ReplayWorld;
import dev.harmony.simulation.SimulationSettings;
import dev.harmony.trace.SampledTrace;
import dev.harmony.trace.SkipReason;
import dev.harmony.trace.StepSampling;
import dev.harmony.workload.ScalingPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A replay that is ready to run.
 *
 * @param replay what runs
 * @param skippedRows the rows of its trace that said nothing
 * @param notes what whoever asked should know, one line each
 */
record ReplayTask(Replay replay, long skippedRows, List<String> notes) {
  private static final Duration STEP = Duration.ofMinutes(1);

  /** Copies the list. */
  ReplayTask {
    Objects.requireNonNull(replay, "replay");
    notes = List.copyOf(notes);
  }

  /**
   * Reads the whole trace of {@code request} in steps of a minute.
   *
   * @throws dev.harmony.trace.TraceException if the trace is damaged
   * @throws WrongInputException if it is too short or does not tell the demand
   */
  static ReplayTask of(ReplayRequest request) {
    List<String> notes = new ArrayList<>(request.notes());
    SampledTrace trace = request.section().of(new StepSampling(STEP).sample(request.trace()));
    if (!trace.skipped().isEmpty()) {
      notes.add(
          "%s: rows that were skipped: %s"
              .formatted(trace.description().name(), SkipReason.inWords(trace.skipped())));
    }
    DemandChoice choice =
        DemandChoice.of(trace, request.policy().map(each -> each.demand().indicator().name()));
    choice.note().ifPresent(notes::add);
    ScalingPolicy policy =
        request.policy().orElseGet(() -> AssumedPolicy.of(choice.demand(), trace, notes::add));
    SimulationSettings settings =
        ManifestWorld.settings(request.simulation(), policy, request.seed());
    Optional<RequestChoice> requests =
        request
            .simulation()
            .service()
            .replica()
            .map(model -> RequestChoice.of(request, choice.demand(), notes::add));
    if (requests.isPresent()) {
      policy = requests.get().policy(policy, settings, notes::add);
    }
    DemandSeries demand = choice.demand();
    if (request.turnAwayBeyondMaximum()) {
      demand = demand.withDemandAtMost(policy.bounds().maximum() * policy.capacity().perReplica());
    }
    notes.addAll(PolicyFit.notes(policy, demand, request.contenders()));
    ReplayWorld world =
        new ReplayWorld(demand, policy, settings, requests.map(RequestChoice::world))
            .withModels(request.models());
    return new ReplayTask(
        Replay.of(trace.description(), world, request.contenders())
            .withSkippedRows(trace.skipped())
            .withCandidates(candidates(request.candidates(), requests, settings, notes::add)),
        trace.skipped().values().stream().mapToLong(Long::longValue).sum(),
        notes);
  }

  /** The variants of the policy, each with a capacity of its own where it leaves that open. */
  private static List<Candidate> candidates(
      List<Candidate> candidates,
      Optional<RequestChoice> requests,
      SimulationSettings settings,
      Consumer<String> note) {
    return requests.isEmpty()
        ? candidates
        : candidates.stream()
            .map(
                each ->
                    new Candidate(
                        each.name(), requests.get().policy(each.policy(), settings, note)))
            .toList();
  }
}
