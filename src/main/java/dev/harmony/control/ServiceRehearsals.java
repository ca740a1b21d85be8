package dev.harmony.control;

import dev.harmony.workload.ForecastSettings;
import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ServiceLevelObjective;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
  private final Predicate<ForecastSettings> usesModel;
  private final Map<ScalingPolicy, Rehearsals> services = new HashMap<>();

  /**
   * Rehearsals with random numbers that follow from {@code seed}.
   *
   * @param usesModel whether a trained model forecasts for policies with such settings
   */
  ServiceRehearsals(long seed, Predicate<ForecastSettings> usesModel) {
    this.seed = seed;
    this.usesModel = usesModel;
  }

  /** The rehearsals of the service of {@code policy}. */
  Rehearsals of(ScalingPolicy policy) {
    return services.computeIfAbsent(
        service(policy), service -> new Rehearsals(model(service), seed));
  }

  private RehearsalModel model(ScalingPolicy service) {
    RehearsalModel model = RehearsalModel.of(service);
    return usesModel.test(service.forecast()) ? model.withModel() : model;
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
