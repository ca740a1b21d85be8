package dev.harmony.app;

import dev.harmony.report.SuiteRow;
import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.ReplayProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * One replay of a suite.
 *
 * @param input its manifest
 * @param seed of all random numbers
 * @param contenders who competes
 */
record SuiteReplay(ReplayInput input, long seed, Set<ContenderName> contenders) {

  /** Copies the contenders. */
  SuiteReplay {
    contenders = Set.copyOf(contenders);
  }

  /**
   * What is to be done.
   *
   * @param notes takes what whoever asked should know, before the work
   */
  SuiteJob job(Consumer<List<String>> notes) {
    return new SuiteJob(
        input.name() + " with seed " + seed,
        folder(),
        () -> {
          ReplayTask task = input.task(seed, contenders);
          notes.accept(task.notes());
          return new SuiteJob.Work(task.replay().world().demand().length(), this::write);
        });
  }

  private void write(Path folder, ReplayProgress progress) throws IOException {
    ReplayReport.of(input.task(seed, contenders).replay())
        .within(input.replay().deadline())
        .write(folder, progress);
  }

  /** The name of the folder of its report; another one wherever the report may differ. */
  String folder() {
    String digest =
        new InputDigest()
            .with(input.digest())
            .with(new TreeSet<>(contenders).toString())
            .hexadecimal();
    return "%s-seed%d-%s".formatted(input.name(), seed, digest);
  }

  /** What its report says, if it is in {@code store}. */
  SuiteRow row(ResultStore store) throws IOException {
    return SuiteRow.read(input.name(), store.folder(), folder());
  }
}
