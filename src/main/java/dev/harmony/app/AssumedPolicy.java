package dev.harmony.app;

import dev.harmony.series.Indicator;
import dev.harmony.simulation.DemandSeries;
import dev.harmony.simulation.TraceSizing;
import dev.harmony.trace.SampledTrace;
import dev.harmony.workload.CapacitySettings;
import dev.harmony.workload.CostModel;
import dev.harmony.workload.ForecastSettings;
import dev.harmony.workload.Mode;
import dev.harmony.workload.ParameterSource;
import dev.harmony.workload.PolicyIndicator;
import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ServiceLevelObjective;
import dev.harmony.workload.StartupSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The policy of a replay that is given a trace only: the sizing of the benchmark, 99 % good. */
final class AssumedPolicy {
  private static final PolicyKey KEY = new PolicyKey("default", "assumed");

  private AssumedPolicy() {}

  /**
   * The policy for {@code demand}.
   *
   * @param note is told what was assumed, on one line
   * @throws WrongInputException if there is no demand in the first half
   */
  static ScalingPolicy of(DemandSeries demand, SampledTrace trace, Consumer<String> note) {
    if (demand.peak(0, Math.max(1, demand.length() / 2)) == 0) {
      throw new WrongInputException(
          trace.description().name()
              + ": has no demand in its first half, so --policy P.yaml must say what a replica serves");
    }
    TraceSizing sizing = TraceSizing.of(demand);
    Indicator indicator =
        demand.observed().indicators().stream()
            .filter(each -> each.name().equals(demand.indicator()))
            .findFirst()
            .orElseThrow();
    ScalingPolicy policy =
        new ScalingPolicy(
            KEY,
            sizing.bounds(),
            Mode.AUTO,
            List.of(PolicyIndicator.ofDemand(indicator)),
            List.of(ServiceLevelObjective.ofCapacity(ServiceLevelObjective.DEFAULT_TARGET)),
            CostModel.GPU_HOURS,
            ForecastSettings.DEFAULT,
            new CapacitySettings(ParameterSource.DECLARED, sizing.capacityPerReplica()),
            StartupSettings.DEFAULT,
            1,
            Optional.empty());
    note.accept(inWords(policy));
    return policy;
  }

  private static String inWords(ScalingPolicy policy) {
    return ("no --policy: assumed that one replica serves %.4g of '%s' (a twentieth of the mean of"
            + " the first half), %d to %d replicas, ready in 4 to 8 minutes, 99 %% of the minutes"
            + " good")
        .formatted(
            policy.capacity().perReplica(),
            policy.demand().indicator().name(),
            policy.bounds().minimum(),
            policy.bounds().maximum());
  }
}
