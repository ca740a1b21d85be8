package dev.harmony.evaluation;

import dev.harmony.evaluation.score.SeriesScores;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/**
 * Contestants on the same cases.
 *
 * @param cases each read when its turn comes, so that only a few are held at a time
 * @param contestants who forecasts, names unique
 * @param parallelism how many cases are forecast at a time; the scores do not depend on it
 */
public record Evaluation(
    List<Supplier<EvaluationCase>> cases, List<Contestant> contestants, int parallelism) {

  /** Copies the lists. */
  public Evaluation {
    cases = List.copyOf(cases);
    contestants = List.copyOf(contestants);
  }

  /** {@link #run(DoubleConsumer, Consumer)} without a dump. */
  public List<SeriesScores> run(DoubleConsumer progress) throws InterruptedException {
    return collected(progress, Optional.empty());
  }

  /**
   * The scores of all contestants on all series, in the order of the cases.
   *
   * @param progress is told which share is done, in this thread
   * @param dump is given what the first contestant predicted, as rows of a {@link QuantileDump}, in
   *     this thread and in the order of the cases
   * @throws InterruptedException if this thread is interrupted; no contestant runs any more then,
   *     nor after any other exception
   */
  public List<SeriesScores> run(DoubleConsumer progress, Consumer<String> dump)
      throws InterruptedException {
    return collected(progress, Optional.of(dump));
  }

  private List<SeriesScores> collected(DoubleConsumer progress, Optional<Consumer<String>> dump)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(parallelism);
    try {
      Deque<Future<CaseResult>> running = new ArrayDeque<>();
      for (Supplier<EvaluationCase> each : cases) {
        running.add(
            threads.submit(() -> result(each.get(), dump.map(taken -> new QuantileDump()))));
      }
      List<SeriesScores> scores = new ArrayList<>();
      while (!running.isEmpty()) {
        CaseResult result = finished(running.removeFirst());
        scores.addAll(result.scores());
        dump.ifPresent(taken -> result.dump().ifPresent(rows -> taken.accept(rows.rows())));
        progress.accept(1 - (double) running.size() / cases.size());
      }
      return scores;
    } finally {
      threads.shutdownNow();
      awaitEnd(threads);
    }
  }

  /** What contestants use may be closed once this returns, so that none may still run. */
  private static void awaitEnd(ExecutorService threads) {
    boolean isInterrupted = false;
    while (!threads.isTerminated()) {
      try {
        threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      } catch (InterruptedException again) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> T finished(Future<T> running) throws InterruptedException {
    try {
      return running.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new CompletionException(failure.getCause());
    }
  }

  private CaseResult result(EvaluationCase each, Optional<QuantileDump> dump) {
    List<SeriesScores> scores = new ArrayList<>();
    for (int index = 0; index < contestants.size(); index++) {
      Contestant contestant = contestants.get(index);
      CaseScoring scoring = new CaseScoring(each, contestant, index == 0 ? dump : Optional.empty());
      contestant.forecast(
          each.task(),
          prediction -> {
            requireWanted();
            scoring.add(prediction);
          });
      scores.addAll(scoring.scores());
    }
    return new CaseResult(scores, dump);
  }

  /** Ends a case in the midst of it once another one failed. */
  private static void requireWanted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the evaluation was stopped");
    }
  }

  /**
   * What came of one case.
   *
   * @param scores of all contestants
   * @param dump of the first
   */
  private record CaseResult(List<SeriesScores> scores, Optional<QuantileDump> dump) {}
}
