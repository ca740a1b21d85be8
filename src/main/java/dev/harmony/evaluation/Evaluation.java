package dev.harmony.evaluation;

import dev.harmony.evaluation.score.SeriesScores;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  /**
   * The scores of all contestants on all series, in the order of the cases.
   *
   * @param progress is told which share is done, in this thread
   * @throws InterruptedException if this thread is interrupted
   */
  public List<SeriesScores> run(DoubleConsumer progress) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(parallelism);
    try {
      List<Future<List<SeriesScores>>> running = new ArrayList<>();
      for (Supplier<EvaluationCase> each : cases) {
        running.add(threads.submit(() -> scores(each.get())));
      }
      List<SeriesScores> scores = new ArrayList<>();
      for (int done = 0; done < running.size(); done++) {
        scores.addAll(finished(running.get(done)));
        progress.accept((done + 1.0) / running.size());
      }
      return scores;
    } finally {
      threads.shutdownNow();
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

  /** The scores of all contestants on one case. */
  private List<SeriesScores> scores(EvaluationCase each) {
    List<SeriesScores> scores = new ArrayList<>();
    for (Contestant contestant : contestants) {
      CaseScoring scoring = new CaseScoring(each, contestant);
      contestant.forecast(each.task(), scoring::add);
      scores.addAll(scoring.scores());
    }
    return scores;
  }
}
