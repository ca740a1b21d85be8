package dev.harmony.kubernetes;

import dev.harmony.capacity.ReplicaModel;
import dev.harmony.capacity.TokenDistribution;
import dev.harmony.kubernetes.crd.ServiceSpec;
import dev.harmony.kubernetes.crd.SimulationSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From {@code Replay.spec.simulation.service} to the service that is asked for. */
final class ServiceMapping {

  private ServiceMapping() {}

  /** Whether {@code spec} asks for a service of requests. */
  static boolean servesRequests(@Nullable SimulationSpec spec) {
    return spec != null
        && spec.service() != null
        && spec.service().type() == ServiceSpec.Type.REQUESTS;
  }

  /**
   * The service that {@code spec} describes.
   *
   * @param place the block {@code service}
   * @throws ManifestException if a value is out of its range, or what belongs to requests is
   *     written without them or the other way round
   */
  static ServiceSettings settings(FieldPlace place, @Nullable ServiceSpec spec) {
    if (spec == null) {
      return ServiceSettings.DEFAULT;
    }
    if (spec.type() != ServiceSpec.Type.REQUESTS) {
      requireAbsent(place.field("replica"), spec.replica());
      requireAbsent(place.field("inputTokens"), spec.inputTokens());
      requireAbsent(place.field("outputTokens"), spec.outputTokens());
    } else if (spec.replica() == null) {
      throw place.bareProblem(place.field("replica").path() + " is required for the type Requests");
    }
    return new ServiceSettings(
        Optional.ofNullable(spec.patienceSeconds()).map(Duration::ofSeconds),
        Optional.ofNullable(spec.replica()).map(each -> replica(place.field("replica"), each)),
        tokens(place.field("inputTokens"), spec.inputTokens()),
        tokens(place.field("outputTokens"), spec.outputTokens()));
  }

  private static void requireAbsent(FieldPlace place, @Nullable Object written) {
    if (written != null) {
      throw place.problem("is for the type Requests only");
    }
  }

  private static ReplicaModel replica(FieldPlace place, ServiceSpec.Replica spec) {
    return new ReplicaModel(
        Quantities.positive(place.field("iterationSeconds"), spec.iterationSeconds()),
        secondsEach(place.field("prefillTokensPerSecond"), spec.prefillTokensPerSecond()),
        secondsEach(place.field("decodeTokensPerSecond"), spec.decodeTokensPerSecond()),
        spec.cacheTokensPerSecond() == null
            ? 0
            : secondsEach(place.field("cacheTokensPerSecond"), spec.cacheTokensPerSecond()),
        spec.maxBatchSize(),
        spec.kvCacheTokens());
  }

  private static double secondsEach(FieldPlace place, Quantity perSecond) {
    return 1 / Quantities.positive(place, perSecond);
  }

  private static Optional<TokenDistribution> tokens(
      FieldPlace place, ServiceSpec.@Nullable Tokens spec) {
    if (spec == null) {
      return Optional.empty();
    }
    if (spec.p95() < spec.p50()) {
      throw place.problem(
          "must have p95 of at least p50, but they are %d and %d"
              .formatted(spec.p95(), spec.p50()));
    }
    return Optional.of(new TokenDistribution(spec.p50(), spec.p95()));
  }
}
