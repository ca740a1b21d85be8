package dev.harmony.app;

import dev.harmony.capacity.ReplicaModel;
import dev.harmony.capacity.TokenDistribution;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.simulation.DemandSeries;
import dev.harmony.simulation.HarmonyContender;
import dev.harmony.simulation.ReplayWorld;
import dev.harmony.simulation.RequestWorld;
import dev.harmony.simulation.SampledRequests;
import dev.harmony.simulation.SimulationSettings;
import dev.harmony.trace.StepSampling;
import dev.harmony.workload.ScalingPolicy;
import java.time.Duration;
import java.util.Optional;

/**
 * How fast the production loop replays request by request, on the thread that asks: the beginning
 * of the example, as long as it takes for ten million requests of 250 prompt tokens and 80 further
 * ones in the median.
 *
 * @param requests how many arrived
 * @param replayed how much time was replayed
 * @param taken how long that took
 */
record RequestSpeed(long requests, Duration replayed, Duration taken) {
  private static final long ENOUGH = 10_000_000;
  private static final long SEED = 1;

  /** A replica for which the 12 requests per second of the example are about 0.7 of saturation. */
  private static final ReplicaModel REPLICA =
      new ReplicaModel(0.012, 5e-5, 1e-4, 4e-8, 64, 200_000);

  private static final TokenDistribution PROMPTS = new TokenDistribution(250, 1500);
  private static final TokenDistribution ANSWERS = new TokenDistribution(80, 400);

  /** Replays ten million requests. */
  static RequestSpeed measure() {
    return measure(ENOUGH);
  }

  /** Replays the first {@code enough} requests, to the end of their minute. */
  static RequestSpeed measure(long enough) {
    ScalingPolicy policy = BuiltInExample.CHAT.policy();
    DemandSeries demand = beginning(policy.demand().indicator().name(), enough);
    RequestWorld requests =
        new RequestWorld(REPLICA, new SampledRequests(demand, PROMPTS, ANSWERS, SEED));
    ReplayWorld world =
        new ReplayWorld(demand, policy, SimulationSettings.of(policy, SEED), Optional.of(requests));
    long start = System.nanoTime();
    HarmonyContender.run(world, cycle -> {}, share -> {});
    return new RequestSpeed(
        Math.round(requests(demand, demand.length())),
        Duration.between(demand.grid().start(), demand.grid().end()),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private static DemandSeries beginning(String indicator, long enough) {
    IndicatorWindow window =
        new StepSampling(Duration.ofMinutes(1)).sample(BuiltInExample.CHAT.trace(SEED)).window();
    DemandSeries whole = DemandSeries.of(window, indicator);
    int steps = 2;
    while (steps < whole.length() && requests(whole, steps) < enough) {
      steps++;
    }
    return DemandSeries.of(window.slice(0, steps), indicator);
  }

  private static double requests(DemandSeries demand, int steps) {
    return demand.mean(0, steps) * steps * demand.stepSeconds();
  }

  /** The figure as Markdown. */
  String markdown() {
    return """

        Request by request, on one thread: %.1f million requests of the example, %.1f hours of it with the production loop, in %d s.
        """
        .formatted(requests / 1e6, replayed.toMinutes() / 60.0, taken.toSeconds());
  }
}
