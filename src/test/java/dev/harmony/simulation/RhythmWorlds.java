package dev.harmony.simulation;

import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.workload.ForecastSettings;
import dev.harmony.workload.Policies;
import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ServiceLevelObjective;
import dev.harmony.workload.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Worlds for tests of what is made of replays: a noisy daily rhythm around twelve replicas with a
 * crowd a day and one outage of the metrics.
 */
public final class RhythmWorlds {

  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final double CAPACITY = 10;

  private RhythmWorlds() {}

  /** A world of so many steps under a policy that trusts its forecast so far. */
  public static ReplayWorld of(long seed, Duration step, int steps, Trust trust) {
    return of(demand(seed, step, steps), policy(step, trust), seed);
  }

  /** A world of this demand and policy. */
  public static ReplayWorld of(DemandSeries demand, ScalingPolicy policy, long seed) {
    return new ReplayWorld(demand, policy, SimulationSettings.of(policy, seed));
  }

  /** The demand of a rhythm. */
  public static DemandSeries demand(long seed, Duration step, int steps) {
    Random random = new Random(seed);
    double perDay = (double) Duration.ofDays(1).toMillis() / step.toMillis();
    double[] truth = new double[steps];
    double[] observed = new double[steps];
    for (int index = 0; index < steps; index++) {
      double day = index / perDay;
      double level = 12 + 7 * Math.sin(2 * Math.PI * day) + (day % 1 > 0.93 ? 8 : 0);
      truth[index] = CAPACITY * Math.max(0.1, level + 0.7 * random.nextGaussian());
      boolean isOut = index > 0.6 * steps && index < 0.62 * steps;
      observed[index] = isOut ? Double.NaN : truth[index];
    }
    TimeGrid grid = new TimeGrid(START, step, steps);
    return DemandSeries.of(window(grid, truth), window(grid, observed), Policies.REQUESTS.name());
  }

  private static IndicatorWindow window(TimeGrid grid, double[] values) {
    return IndicatorWindow.of(grid, List.of(Policies.REQUESTS), new double[][] {values});
  }

  /** A policy for such demand in steps of {@code step}. */
  public static ScalingPolicy policy(Duration step, Trust trust) {
    return policy(
        new PolicyKey("test", "service"),
        new ForecastSettings(Optional.empty(), step, Duration.ofDays(14), trust),
        List.of(ServiceLevelObjective.ofCapacity(0.95)));
  }

  /** A policy with these parts. */
  public static ScalingPolicy policy(
      PolicyKey key, ForecastSettings forecast, List<ServiceLevelObjective> objectives) {
    ScalingPolicy plain = Policies.ofBounds(1, 60);
    return new ScalingPolicy(
        key,
        plain.bounds(),
        plain.mode(),
        plain.indicators(),
        objectives,
        plain.cost(),
        forecast,
        plain.capacity(),
        plain.startup(),
        plain.gpusPerReplica(),
        plain.behavior());
  }
}
