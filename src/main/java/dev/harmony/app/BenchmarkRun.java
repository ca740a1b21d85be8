package dev.harmony.app;

import dev.harmony.kubernetes.Manifests;
import dev.harmony.kubernetes.ParsedReplay;
import dev.harmony.report.BenchmarkResult;
import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.DemandSeries;
import dev.harmony.simulation.Replay;
import dev.harmony.simulation.ReplayWorld;
import dev.harmony.simulation.ToleranceComparison;
import dev.harmony.trace.SampledTrace;
import dev.harmony.trace.StepSampling;
import dev.harmony.trace.Trace;
import dev.harmony.trace.TraceReaders;
import dev.harmony.workload.ScalingPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * One trace with one seed, replayed at all tolerances.
 *
 * @param result what came out
 */
record BenchmarkRun(BenchmarkResult result) {
  private static final Duration STEP = Duration.ofMinutes(1);
  private static final List<Double> TOLERANCES = List.of(0.005, 0.01, 0.02, 0.05);

  /** The rivals that do not depend on the tolerance. */
  private static final Set<ContenderName> STEADY =
      EnumSet.of(
          ContenderName.HPA,
          ContenderName.LAST_VALUE,
          ContenderName.STATIC,
          ContenderName.RECORDED);

  /**
   * Every manifest with the seeds from 1 to {@code seeds}, in this order; several at once where
   * there are processors.
   *
   * @param told takes a line when one is done
   */
  static List<BenchmarkRun> ofManifests(List<Path> manifests, int seeds, Consumer<String> told) {
    return manifests.stream()
        .flatMap(file -> IntStream.rangeClosed(1, seeds).mapToObj(seed -> new Task(file, seed)))
        .toList()
        .parallelStream()
        .map(
            task -> {
              BenchmarkRun run = task.run();
              told.accept(task.file().getFileName() + " with seed " + task.seed() + " is done");
              return run;
            })
        .toList();
  }

  private record Task(Path file, long seed) {
    private BenchmarkRun run() {
      ParsedReplay replay = Manifests.readReplay(file);
      ScalingPolicy policy = replay.policy().policy();
      Trace trace =
          TraceReaders.standard()
              .read(replay.trace(), ManifestTrace.options(replay).withSeed(seed));
      SampledTrace sampled = new StepSampling(STEP).sample(trace);
      DemandSeries demand =
          DemandChoice.of(sampled, Optional.of(policy.demand().indicator().name())).demand();
      if (replay.turnAwayBeyondMaximum()) {
        demand =
            demand.withDemandAtMost(policy.bounds().maximum() * policy.capacity().perReplica());
      }
      ReplayWorld world =
          new ReplayWorld(
              demand, policy, ManifestWorld.settings(replay.simulation(), policy, seed));
      return new BenchmarkRun(
          new BenchmarkResult(
              file.getFileName().toString().replaceFirst("\\.yaml$", ""),
              sampled.description().smoothed(),
              demand.grid(),
              seed,
              new ToleranceComparison(world).run(TOLERANCES, share -> {}),
              Replay.of(sampled.description(), world, STEADY)
                  .run(cycle -> {}, share -> {})
                  .contenders()));
    }
  }
}
