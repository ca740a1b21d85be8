package dev.harmony.control;

import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ServiceLevelObjective;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rehearsals of each service. Policies that differ only in their key and in what they tolerate
 * have the same ones; they hold nothing that cannot be worked out again.
 *
 * <p>Not safe for use by several threads at once.
 */
final class ServiceRehearsals {

  private static final PolicyKey ANY = new PolicyKey("", "");

  private final long seed;
  private final Map<ScalingPolicy, Rehearsals> services = new HashMap<>();

  ServiceRehearsals(long seed) {
    this.seed = seed;
  }

  /** The rehearsals of the service of {@code policy}. */
  Rehearsals of(ScalingPolicy policy) {
    return services.computeIfAbsent(
        service(policy), service -> new Rehearsals(RehearsalModel.of(service), seed));
  }

  /** Forgets all services but those of {@code policies}: edited policies leave nothing behind. */
  void keepOnly(List<ScalingPolicy> policies) {
    services
        .keySet()
        .retainAll(policies.stream().map(ServiceRehearsals::service).collect(Collectors.toSet()));
  }

  /** How many services are kept. */
  int size() {
    return services.size();
  }

  private static ScalingPolicy service(ScalingPolicy policy) {
    return policy.withKey(ANY).withTarget(ServiceLevelObjective.DEFAULT_TARGET);
  }
}
