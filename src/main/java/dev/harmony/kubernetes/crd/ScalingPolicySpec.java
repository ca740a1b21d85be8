package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of one workload; null where the manifest says nothing.
 *
 * @param scaleTargetRef what is scaled
 * @param minReplicas fewest replicas; 1 where nothing is said
 * @param maxReplicas most replicas
 * @param mode how far the policy may act; Auto where nothing is said
 * @param paused whether nothing is done for now
 * @param pollingIntervalSeconds seconds between decisions; 15 where nothing is said
 * @param indicators what is measured
 * @param metrics the reactive guard, as a HorizontalPodAutoscaler writes it
 * @param objectives what is promised and what it may cost
 * @param forecast how far and how finely to forecast
 * @param capacity what one replica serves
 * @param startup how long a replica takes to start
 * @param allocation which graphics processors each replica gets
 * @param schedules bounds that hold at certain times
 * @param behavior limits on the speed of change, as a HorizontalPodAutoscaler writes them
 * @param fallback what holds while the indicators fail
 * @param guard what happens when an action did harm
 * @param advanced how the policy meets the rest of the cluster
 */
public record ScalingPolicySpec(
    @Required ScaleTargetReference scaleTargetRef,
    @Min(0) @Max(MOST_REPLICAS) @Nullable Integer minReplicas,
    @Required @Min(1) @Max(MOST_REPLICAS) Integer maxReplicas,
    @Nullable Mode mode,
    @Nullable Boolean paused,
    @Min(1) @Max(3600) @Nullable Integer pollingIntervalSeconds,
    @Required List<IndicatorSpec> indicators,
    @Nullable List<MetricSpec> metrics,
    @Nullable ObjectivesSpec objectives,
    @Nullable ForecastSpec forecast,
    @Nullable CapacitySpec capacity,
    @Nullable StartupSpec startup,
    @Nullable AllocationSpec allocation,
    @Nullable List<ScheduleSpec> schedules,
    @Nullable BehaviorSpec behavior,
    @Nullable FallbackSpec fallback,
    @Nullable GuardSpec guard,
    @Nullable AdvancedSpec advanced) {

  /** More replicas than any one workload has; keeps a slip of the finger from being obeyed. */
  public static final int MOST_REPLICAS = 100_000;

  /** How far a policy may act. */
  public enum Mode {
    /** Decides and acts. */
    @JsonProperty("Auto")
    AUTO,
    /** Acts only when replicas are added. */
    @JsonProperty("ScaleUpOnly")
    SCALE_UP_ONLY,
    /** Decides and keeps score, without acting. */
    @JsonProperty("Preview")
    PREVIEW,
    /** Neither decides nor acts. */
    @JsonProperty("Off")
    OFF
  }
}
