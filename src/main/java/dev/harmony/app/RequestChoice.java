package dev.harmony.app;

import dev.harmony.capacity.BatchRates;
import dev.harmony.capacity.LatencyTarget;
import dev.harmony.capacity.MaximumRate;
import dev.harmony.capacity.ReplicaModel;
import dev.harmony.capacity.RequestMix;
import dev.harmony.kubernetes.ServiceSettings;
import dev.harmony.service.batching.Request;
import dev.harmony.simulation.DemandSeries;
import dev.harmony.simulation.LoggedRequests;
import dev.harmony.simulation.RequestSource;
import dev.harmony.simulation.RequestWorld;
import dev.harmony.simulation.SampledRequests;
import dev.harmony.simulation.SimulationSettings;
import dev.harmony.workload.CapacitySettings;
import dev.harmony.workload.ParameterSource;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ServiceLevelObjective;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The requests of a replay: those that the trace tells one by one, else those sampled around its
 * rates.
 *
 * @param model what one replica does
 * @param source what arrives
 * @param demand what the policy calls its demand
 */
record RequestChoice(ReplicaModel model, RequestSource source, DemandSeries demand) {

  /** A rate that is none, as a share of saturation. */
  private static final double LEAST_SHARE = 1e-4;

  /** All parts are required. */
  RequestChoice {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(demand, "demand");
  }

  /**
   * What {@code request} asks for.
   *
   * @param note is told what is written and not used
   * @throws WrongInputException if neither the trace nor the manifest tells the tokens
   */
  static RequestChoice of(ReplayRequest request, DemandSeries demand, Consumer<String> note) {
    ServiceSettings service = request.simulation().service();
    boolean hasLengths = service.inputTokens().isPresent() && service.outputTokens().isPresent();
    String trace = request.trace().description().name();
    if (request.turnAwayBeyondMaximum()) {
      throw new WrongInputException(
          "spec.trace.turnAwayBeyondMaximum cannot be true for a simulation.service of Requests");
    }
    RequestSource source;
    if (LoggedRequests.areIn(request.trace())) {
      source = new LoggedRequests(request.trace(), demand.grid());
      if (service.inputTokens().isPresent() || service.outputTokens().isPresent()) {
        note.accept(
            trace
                + ": tells the tokens of each request; not used: spec.simulation.service.inputTokens, outputTokens");
      }
    } else if (hasLengths) {
      source =
          new SampledRequests(
              demand,
              service.inputTokens().orElseThrow(),
              service.outputTokens().orElseThrow(),
              request.seed());
    } else {
      throw new WrongInputException(
          trace
              + ": tells rates only, so spec.simulation.service.inputTokens and outputTokens are required");
    }
    return new RequestChoice(service.replica().orElseThrow(), source, demand);
  }

  /** The world of these requests. */
  RequestWorld world() {
    return new RequestWorld(model, source);
  }

  /**
   * {@code policy} with a capacity, from the replica at the promised latencies and the mix of the
   * first half where the policy leaves it open.
   *
   * @param note is told what was worked out
   * @throws WrongInputException if a promised latency is none of requests, one that a single
   *     request misses, or there is no request in the first half
   */
  ScalingPolicy policy(ScalingPolicy policy, SimulationSettings settings, Consumer<String> note) {
    List<LatencyTarget> targets = targets(policy);
    if (policy.capacity().source() != ParameterSource.DERIVED) {
      return policy;
    }
    RequestMix.Sums history = history();
    if (history.isEmpty()) {
      throw new WrongInputException(
          "there are no requests in the first half, so spec.capacity.perReplica is required");
    }
    BatchRates rates = new BatchRates(model, history.mix());
    double patience = settings.patience().toSeconds();
    double rate = MaximumRate.of(rates, targets, patience);
    if (rate < LEAST_SHARE * rates.saturation()) {
      throw new WrongInputException(
          "a single request misses the latencies that the policy promises: its first token takes %.3g s and a further one %.3g s"
              .formatted(rates.firstToken(0), rates.interToken(1)));
    }
    double perReplica = rate * demandPerRequest(history.requests());
    note.accept(
        "one replica serves %.4g requests per second of %.0f and %.0f tokens at the promised latencies, %.2g of what saturates it: capacity.perReplica is %.4g"
            .formatted(
                rate,
                rates.mix().inputTokens(),
                rates.mix().outputTokens(),
                rate / rates.saturation(),
                perReplica));
    return policy.withCapacity(new CapacitySettings(ParameterSource.DERIVED, perReplica));
  }

  private static List<LatencyTarget> targets(ScalingPolicy policy) {
    return policy.objectives().stream()
        .map(ServiceLevelObjective::latency)
        .flatMap(latency -> latency.stream())
        .map(
            latency ->
                LatencyTarget.of(latency)
                    .orElseThrow(
                        () ->
                            new WrongInputException(
                                "spec.objectives.sla: a latency of requests must be called %s, but is '%s'"
                                    .formatted(LatencyTarget.NAMES, latency.indicator()))))
        .toList();
  }

  /** The requests of the first half, all that is known beforehand. */
  private RequestMix.Sums history() {
    double end = half() * demand.stepSeconds();
    RequestMix.Sums sums = new RequestMix.Sums();
    try (Stream<Request> requests = source.requests()) {
      requests
          .takeWhile(request -> request.arrivedAt() < end)
          .forEach(request -> sums.add(request.inputTokens(), request.outputTokens()));
    }
    return sums;
  }

  /** What a request adds to the demand: 1 where that counts requests, or its tokens. */
  private double demandPerRequest(long requests) {
    return demand.mean(0, half()) * half() * demand.stepSeconds() / requests;
  }

  /** The steps of the first half. */
  private int half() {
    return demand.length() / 2;
  }
}
