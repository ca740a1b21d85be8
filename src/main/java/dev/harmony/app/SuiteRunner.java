package dev.harmony.app;

import dev.harmony.simulation.ReplayProgress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does the jobs of a suite that are not done yet, several at a time, the longest first. What one of
 * them writes does not depend on the others.
 *
 * @param store keeps their results
 * @param parallelism how many at a time; positive
 * @param told takes a line whenever one ends
 */
record SuiteRunner(ResultStore store, int parallelism, Consumer<String> told) {

  /** A job that is ready to be worked on. */
  private record Ready(SuiteJob job, SuiteJob.Work work) {
    private double amount() {
      return work.amount();
    }
  }

  /** A job that is being worked on. */
  private record Running(String name, Future<?> future) {}

  /**
   * Prepares all of {@code jobs} that are not done, then does them; one that fails then does not
   * stop the others.
   *
   * @param progress is told how far all that was left has come
   * @return what became of each job that failed, one line each
   * @throws InterruptedException if this thread is interrupted; nothing half done is kept
   * @throws WrongInputException if the input of one is wrong; then none was worked on
   * @throws dev.harmony.trace.TraceException if the trace of one is damaged; likewise
   */
  List<String> run(Collection<SuiteJob> jobs, ReplayProgress progress) throws InterruptedException {
    List<Ready> open =
        jobs.stream()
            .filter(job -> !store.holds(job.folder()))
            .map(job -> new Ready(job, job.preparation().prepared()))
            .toList();
    if (open.size() < jobs.size()) {
      told.accept(
          "%d of %d are done already, in %s"
              .formatted(jobs.size() - open.size(), jobs.size(), store.folder()));
    }
    SuiteProgress total =
        new SuiteProgress(progress, open.stream().mapToDouble(Ready::amount).sum());
    ExecutorService threads = Executors.newFixedThreadPool(parallelism);
    try {
      List<Running> running =
          open.stream()
              .sorted(Comparator.comparingDouble(Ready::amount).reversed())
              .map(each -> new Running(each.job.name(), threads.submit(() -> done(each, total))))
              .toList();
      return failures(running);
    } finally {
      threads.shutdownNow();
    }
  }

  private @Nullable Void done(Ready ready, SuiteProgress total) throws IOException {
    SuiteJob job = ready.job;
    try (AtomicDirectory folder = AtomicDirectory.open(store.place(job.folder()))) {
      ready.work.body().write(folder.path(), total.of(ready.amount()));
      folder.publish();
    }
    told.accept(job.name() + " is done");
    return null;
  }

  private static List<String> failures(List<Running> running) throws InterruptedException {
    List<String> failures = new ArrayList<>();
    for (Running each : running) {
      try {
        each.future.get();
      } catch (ExecutionException failed) {
        Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
        failures.add(each.name + ": " + OneLineErrors.inWords(cause));
      }
    }
    return failures;
  }
}
