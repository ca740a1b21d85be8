package dev.harmony.kubernetes;

import dev.harmony.kubernetes.crd.SimulationSpec;
import dev.harmony.workload.ParameterSource;
import dev.harmony.workload.StartupSettings;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** From {@code Replay.spec.simulation} to the world that is asked for. */
final class SimulationMapping {

  private SimulationMapping() {}

  /**
   * The world that {@code spec} describes.
   *
   * @param place the block {@code simulation}
   * @param startup how long a replica takes to start where {@code spec} says nothing
   * @throws ManifestException if a value is out of its range, or there are nodes to buy and nothing
   *     says when
   */
  static SimulationRequest request(
      FieldPlace place, @Nullable SimulationSpec spec, StartupSettings startup) {
    if (spec == null) {
      return SimulationRequest.DEFAULT;
    }
    SimulationSpec.@Nullable Pool pool = spec.pool();
    Integer reserved = pool == null ? null : pool.reservedReplicas();
    if (spec.nodeLeadTime() != null && reserved == null) {
      throw place
          .field("nodeLeadTime")
          .problem("needs pool.reservedReplicas, for how many replicas there is a node already");
    }
    return new SimulationRequest(
        spec.seed() == null ? OptionalLong.empty() : OptionalLong.of(spec.seed()),
        Objects.requireNonNullElse(spec.runs(), 1),
        Optional.ofNullable(spec.startup())
            .map(each -> PolicyMapping.startup(place.field("startup"), each, startup)),
        Optional.ofNullable(spec.nodeLeadTime())
            .map(each -> nodeLeadTime(place.field("nodeLeadTime"), each)),
        ofNullable(reserved),
        ofNullable(pool == null ? null : pool.maxReplicas()),
        startFailures(place.field("failures"), spec.failures()),
        ServiceMapping.settings(place.field("service"), spec.service()));
  }

  private static OptionalInt ofNullable(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static StartupSettings nodeLeadTime(FieldPlace place, SimulationSpec.NodeLeadTime node) {
    if (node.p95Seconds() < node.p50Seconds()) {
      throw place.problem(
          "must have p95Seconds of at least p50Seconds, but they are %d and %d"
              .formatted(node.p95Seconds(), node.p50Seconds()));
    }
    return new StartupSettings(
        ParameterSource.DECLARED,
        Duration.ofSeconds(node.p50Seconds()),
        Duration.ofSeconds(node.p95Seconds()));
  }

  private static double startFailures(
      FieldPlace place, SimulationSpec.@Nullable Failures failures) {
    if (failures == null) {
      return 0;
    }
    FieldPlace field = place.field("podStartProbability");
    double probability = Quantities.notNegative(field, failures.podStartProbability()).orElse(0);
    if (probability > SimulationRequest.MOST_FAILURES) {
      throw field.problem(
          "must be at most %s, but is %s"
              .formatted(SimulationRequest.MOST_FAILURES, failures.podStartProbability()));
    }
    return probability;
  }
}
