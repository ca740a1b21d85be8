package dev.harmony.app;

import dev.harmony.report.BenchmarkResult;
import dev.harmony.report.FamilyResult;
import dev.harmony.report.ResultJson;
import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.Replay;
import dev.harmony.simulation.ReplayOutcome;
import dev.harmony.simulation.ReplayProgress;
import dev.harmony.simulation.RivalFamily;
import dev.harmony.simulation.SettingChoice;
import dev.harmony.simulation.ToleranceComparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a benchmark finds out about a trace.
 *
 * @param word told from other kinds by it
 * @param type of what is found
 * @param contenders who competes
 * @param measurement finds it
 * @param <R> the type
 */
record BenchmarkKind<R>(
    String word, Class<R> type, Set<ContenderName> contenders, Measurement<R> measurement) {
  private static final String FILE = "result.json";
  private static final long FIRST_SEED = 1;
  private static final List<Double> TOLERANCES = List.of(0.005, 0.01, 0.02, 0.05);

  /** Ours at several tolerances, the rivals tuned for each, and those that do not depend on it. */
  static final BenchmarkKind<BenchmarkResult> TOLERANCE =
      new BenchmarkKind<>("tolerance", BenchmarkResult.class, steady(), BenchmarkKind::byTolerance);

  /** Ours beside the simplest rivals and the bound, on one trace of each family. */
  static final BenchmarkKind<FamilyResult> FAMILY =
      new BenchmarkKind<>(
          "family",
          FamilyResult.class,
          EnumSet.of(
              ContenderName.HARMONY,
              ContenderName.HPA,
              ContenderName.LAST_VALUE,
              ContenderName.ORACLE),
          (name, task, progress) ->
              FamilyResult.of(name, task.replay().run(cycle -> {}, progress), task.skippedRows()));

  /** Everyone whose settings do not depend on what is promised. */
  private static Set<ContenderName> steady() {
    return Arrays.stream(ContenderName.values())
        .filter(name -> name != ContenderName.HARMONY && name != ContenderName.ORACLE)
        .filter(name -> name.choice() == SettingChoice.USUAL)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Copies the contenders. */
  BenchmarkKind {
    contenders = Set.copyOf(contenders);
  }

  /**
   * Finds something out.
   *
   * @param <R> what it finds
   */
  @FunctionalInterface
  interface Measurement<R> {
    /** What {@code task} shows; {@code name} is that of its trace. */
    R of(String name, ReplayTask task, ReplayProgress progress);
  }

  /** The measurement of {@code input} with {@code seed}. */
  SuiteJob job(ReplayInput input, long seed) {
    return new SuiteJob(
        "%s with seed %d".formatted(input.name(), seed),
        folder(input, seed),
        () ->
            new SuiteJob.Work(
                input.task(seed, contenders).replay().world().demand().length(),
                (folder, progress) -> write(input, seed, folder, progress)));
  }

  private void write(ReplayInput input, long seed, Path folder, ReplayProgress progress)
      throws IOException {
    R result = measurement.of(input.name(), input.task(seed, contenders), progress);
    ResultJson.write(result, folder.resolve(FILE));
  }

  private String folder(ReplayInput input, long seed) {
    return "%s-%s-seed%d-%s".formatted(input.name(), word, seed, input.digest());
  }

  /** What was found, from where it was kept. */
  R read(ResultStore store, ReplayInput input, long seed) throws IOException {
    Path file = store.place(folder(input, seed)).resolve(FILE);
    return ResultJson.read(file, type);
  }

  private static BenchmarkResult byTolerance(
      String name, ReplayTask task, ReplayProgress progress) {
    Replay replay = task.replay();
    ReplayOutcome steady = replay.run(cycle -> {}, share -> {});
    return BenchmarkResult.of(
            name,
            steady.trace().smoothed(),
            replay.world().demand().grid(),
            replay.world().settings().seed())
        .withLevels(
            new ToleranceComparison(replay.world(), families(replay)).run(TOLERANCES, progress))
        .withSteady(steady.contenders());
  }

  /** The grids of all families cost more than ours does, so that only the first seed has them. */
  private static List<RivalFamily> families(Replay replay) {
    return replay.world().settings().seed() == FIRST_SEED
        ? List.of(RivalFamily.values())
        : List.of(RivalFamily.HPA);
  }
}
