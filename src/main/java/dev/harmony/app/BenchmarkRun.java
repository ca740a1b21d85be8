package dev.harmony.app;

import dev.harmony.kubernetes.Manifests;
import dev.harmony.report.BenchmarkResult;
import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.Replay;
import dev.harmony.simulation.ReplayOutcome;
import dev.harmony.simulation.ToleranceComparison;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * One trace with one seed, to be replayed at all tolerances.
 *
 * @param manifest the Replay manifest that names the trace and its policy
 * @param seed of all random numbers
 */
record BenchmarkRun(Path manifest, long seed) {
  private static final List<Double> TOLERANCES = List.of(0.005, 0.01, 0.02, 0.05);

  /** The rivals that do not depend on the tolerance. */
  private static final Set<ContenderName> STEADY =
      EnumSet.of(
          ContenderName.HPA,
          ContenderName.LAST_VALUE,
          ContenderName.STATIC,
          ContenderName.RECORDED);

  /**
   * The results of every manifest with the seeds from 1 to {@code seeds}, in this order; several at
   * once where there are processors.
   *
   * @param told takes a line when one is done
   */
  static List<BenchmarkResult> results(List<Path> manifests, int seeds, Consumer<String> told) {
    return manifests.stream()
        .flatMap(
            file -> IntStream.rangeClosed(1, seeds).mapToObj(seed -> new BenchmarkRun(file, seed)))
        .toList()
        .parallelStream()
        .map(
            run -> {
              BenchmarkResult result = run.result();
              told.accept(run.manifest.getFileName() + " with seed " + run.seed + " is done");
              return result;
            })
        .toList();
  }

  private BenchmarkResult result() {
    Replay replay =
        ReplayTask.of(
                ReplayRequests.ofManifest(manifest, Manifests.readReplay(manifest), seed, STEADY))
            .replay();
    ReplayOutcome steady = replay.run(cycle -> {}, share -> {});
    return new BenchmarkResult(
        manifest.getFileName().toString().replaceFirst("\\.yaml$", ""),
        steady.trace().smoothed(),
        replay.world().demand().grid(),
        seed,
        new ToleranceComparison(replay.world()).run(TOLERANCES, share -> {}),
        steady.contenders());
  }
}
