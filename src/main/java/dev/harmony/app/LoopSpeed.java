package dev.harmony.app;

import dev.harmony.simulation.DemandSeries;
import dev.harmony.simulation.HarmonyContender;
import dev.harmony.simulation.ReplayWorld;
import dev.harmony.simulation.SimulationSettings;
import dev.harmony.trace.SampledTrace;
import dev.harmony.trace.StepSampling;
import dev.harmony.trace.generator.DemandProfile;
import dev.harmony.trace.generator.GeneratedDemand;
import dev.harmony.trace.generator.GeneratedTrace;
import dev.harmony.workload.ScalingPolicy;
import java.time.Duration;
import java.util.Optional;

/**
 * How fast the production loop replays, with its tournament and without rivals, on the thread that
 * asks.
 *
 * @param replayed how much time was replayed
 * @param taken how long that took
 */
record LoopSpeed(Duration replayed, Duration taken) {
  private static final int DAYS = 30;
  private static final long SEED = 1;

  /** Replays thirty generated days. */
  static LoopSpeed measure() {
    ScalingPolicy policy = BuiltInExample.CHAT.policy();
    SampledTrace trace =
        new StepSampling(Duration.ofMinutes(1))
            .sample(GeneratedTrace.of(GeneratedDemand.of(DemandProfile.CHAT, SEED).withDays(DAYS)));
    DemandSeries demand =
        DemandChoice.of(trace, Optional.of(policy.demand().indicator().name())).demand();
    ReplayWorld world = new ReplayWorld(demand, policy, SimulationSettings.of(policy, SEED));
    long start = System.nanoTime();
    HarmonyContender.run(world, cycle -> {}, share -> {});
    return new LoopSpeed(Duration.ofDays(DAYS), Duration.ofNanos(System.nanoTime() - start));
  }

  /** The figure as Markdown. */
  String markdown() {
    return """

        ### Speed

        The production loop with its tournament, alone, on one thread: %d days at 60 s decisions in %d s, %.0f times real time (%s, %d processors, Java %s).
        """
        .formatted(
            replayed.toDays(),
            taken.toSeconds(),
            (double) replayed.toMillis() / taken.toMillis(),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature());
  }
}
