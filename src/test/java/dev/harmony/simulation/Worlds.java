package dev.harmony.simulation;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import dev.harmony.workload.CapacitySettings;
import dev.harmony.workload.CostModel;
import dev.harmony.workload.ForecastSettings;
import dev.harmony.workload.Mode;
import dev.harmony.workload.ParameterSource;
import dev.harmony.workload.PolicyIndicator;
import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ServiceLevelObjective;
import dev.harmony.workload.StartupSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Small worlds for tests; one replica serves a demand of one per second. */
final class Worlds {

  static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  static final Duration STEP = Duration.ofSeconds(60);
  static final Indicator REQUESTS = Indicator.gauge("requests", Unit.REQUESTS_PER_SECOND);

  private Worlds() {}

  /** Demand in steps of a minute; {@code NaN} where it is not known. */
  static DemandSeries demand(double... values) {
    return DemandSeries.of(window(values), REQUESTS.name());
  }

  static IndicatorWindow window(double... values) {
    TimeGrid grid = new TimeGrid(START, STEP, values.length);
    return IndicatorWindow.of(grid, List.of(REQUESTS), new double[][] {values});
  }

  /** A policy with a fixed lead time. */
  static ScalingPolicy policy(int minimum, int maximum, int leadSeconds) {
    return policy(
        new ReplicaBounds(minimum, maximum),
        Duration.ofSeconds(leadSeconds),
        Duration.ofSeconds(leadSeconds));
  }

  static ScalingPolicy policy(ReplicaBounds bounds, Duration median, Duration percentile95) {
    return new ScalingPolicy(
        new PolicyKey("test", "service"),
        bounds,
        Mode.AUTO,
        List.of(PolicyIndicator.ofDemand(REQUESTS)),
        List.of(ServiceLevelObjective.ofCapacity(0.99)),
        CostModel.GPU_HOURS,
        ForecastSettings.DEFAULT,
        new CapacitySettings(ParameterSource.DECLARED, 1),
        new StartupSettings(ParameterSource.DECLARED, median, percentile95),
        1,
        Optional.empty());
  }

  static ReplayWorld world(DemandSeries demand, ScalingPolicy policy) {
    return new ReplayWorld(demand, policy, SimulationSettings.of(policy, 1));
  }

  /** A noisy rhythm of four hours around twelve replicas, with the default lead time. */
  static ReplayWorld rhythm(long seed, int steps) {
    Random random = new Random(seed);
    double[] values = new double[steps];
    double drift = 0;
    for (int step = 0; step < steps; step++) {
      drift = 0.97 * drift + 0.3 * random.nextGaussian();
      double level = 12 + 7 * Math.sin(2 * Math.PI * step / 240) + drift;
      double jump = step % 500 > 460 ? 6 : 0;
      values[step] = Math.max(0.1, level + jump + 0.7 * random.nextGaussian());
    }
    ScalingPolicy policy =
        policy(new ReplicaBounds(1, 60), Duration.ofMinutes(4), Duration.ofMinutes(8));
    return new ReplayWorld(demand(values), policy, SimulationSettings.of(policy, seed));
  }
}
