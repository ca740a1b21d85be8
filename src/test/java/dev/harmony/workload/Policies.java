package dev.harmony.workload;

import dev.harmony.series.Indicator;
import dev.harmony.series.Unit;
import java.util.List;
import java.util.Optional;

/** Policies for tests. */
public final class Policies {

  /** What {@link #ofBounds} measures as its demand. */
  public static final Indicator REQUESTS = Indicator.gauge("requests", Unit.REQUESTS_PER_SECOND);

  private Policies() {}

  /** A policy that promises 99 % and has defaults wherever there are some. */
  public static ScalingPolicy ofBounds(int minimum, int maximum) {
    return new ScalingPolicy(
        new PolicyKey("test", "service"),
        new ReplicaBounds(minimum, maximum),
        Mode.AUTO,
        List.of(PolicyIndicator.ofDemand(REQUESTS)),
        List.of(ServiceLevelObjective.ofCapacity(0.99)),
        CostModel.GPU_HOURS,
        ForecastSettings.DEFAULT,
        new CapacitySettings(ParameterSource.DECLARED, 10),
        StartupSettings.DEFAULT,
        1,
        Optional.empty());
  }

  /** The same policy with limits on the speed of change. */
  public static ScalingPolicy withBehavior(ScalingPolicy policy, Behavior behavior) {
    return new ScalingPolicy(
        policy.key(),
        policy.bounds(),
        policy.mode(),
        policy.indicators(),
        policy.objectives(),
        policy.cost(),
        policy.forecast(),
        policy.capacity(),
        policy.startup(),
        policy.gpusPerReplica(),
        Optional.of(behavior));
  }
}
