package dev.harmony.app;

import dev.harmony.simulation.ContenderRun;
import dev.harmony.simulation.PolicyBatch;
import dev.harmony.simulation.ReplayProgress;
import dev.harmony.simulation.ReplayWorld;
import dev.harmony.simulation.SimulationSettings;
import dev.harmony.trace.SampledTrace;
import dev.harmony.trace.StepSampling;
import dev.harmony.trace.generator.DemandProfile;
import dev.harmony.trace.generator.GeneratedDemand;
import dev.harmony.trace.generator.GeneratedTrace;
import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ScalingPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many policies one loop carries: a generated day of as many services, all decided in one batch
 * a minute, each with its tournament, on the thread that asks.
 *
 * @param policies how many
 * @param decisions of all of them
 * @param taken how long that took
 * @param bytes of memory that are held for them after the day
 */
record LoopScale(int policies, long decisions, Duration taken, long bytes) {
  private static final int DAYS = 1;
  private static final double MEBIBYTE = 1024 * 1024;

  /** Replays a day of {@code policies} services. */
  static LoopScale measure(int policies, ReplayProgress progress) {
    List<ReplayWorld> worlds = IntStream.range(0, policies).mapToObj(LoopScale::world).toList();
    PolicyBatch batch = PolicyBatch.of(worlds);
    long before = heldBytes();
    long start = System.nanoTime();
    batch.run(progress);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    long bytes = heldBytes() - before;
    long decisions = batch.runs().stream().mapToLong(ContenderRun::length).sum();
    return new LoopScale(policies, decisions, taken, bytes);
  }

  /** A service with the policy of the example; profiles take turns, and each seed is another. */
  private static ReplayWorld world(int index) {
    ScalingPolicy example = BuiltInExample.CHAT.policy();
    String name = example.key().name() + "-" + index;
    ScalingPolicy policy = example.withKey(new PolicyKey(example.key().namespace(), name));
    DemandProfile[] profiles = DemandProfile.values();
    GeneratedDemand demand =
        GeneratedDemand.of(profiles[index % profiles.length], index).withDays(DAYS);
    SampledTrace trace = new StepSampling(Duration.ofMinutes(1)).sample(GeneratedTrace.of(demand));
    return new ReplayWorld(
        DemandChoice.of(trace, Optional.of(policy.demand().indicator().name())).demand(),
        policy,
        SimulationSettings.of(policy, index));
  }

  private static long heldBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** The figure as Markdown. */
  String markdown() {
    return """

        ### Scale

        %d policies of generated services for a day, decided in one batch a minute on one thread: %d decisions in %d s, %.0f a second, %.1f MiB of memory a policy.
        """
        .formatted(
            policies,
            decisions,
            taken.toSeconds(),
            1000.0 * decisions / taken.toMillis(),
            bytes / MEBIBYTE / policies);
  }
}
