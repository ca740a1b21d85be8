package dev.harmony.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.evaluation.EvaluationCase.Targets;
import dev.harmony.evaluation.baseline.Baseline;
import dev.harmony.evaluation.score.ComparedLoss;
import dev.harmony.evaluation.score.Measure;
import dev.harmony.evaluation.score.SeriesScores;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final List<Integer> ORIGINS = List.of(170, 180, 200, 236);

  private static List<Supplier<EvaluationCase>> cases(int count) {
    return IntStream.range(0, count)
        .<Supplier<EvaluationCase>>mapToObj(seed -> () -> each(Records.of(240, seed)))
        .toList();
  }

  private static EvaluationCase each(EvaluationRecord record) {
    return new EvaluationCase(
        "family",
        Records.task(record, ORIGINS),
        List.of(0.5, 2.0),
        Targets.ALL,
        ComparedLoss.USUAL);
  }

  @Test
  void scoresDoNotDependOnParallelism() throws InterruptedException {
    assertEquals(means(1), means(3));
  }

  private static List<Double> means(int parallelism) throws InterruptedException {
    return new Evaluation(cases(4), Baseline.all(), parallelism)
        .run(share -> {}).stream()
            .flatMap(
                each ->
                    List.of(each.mean(Measure.CRPS), each.mean(Measure.MSE), each.losses()[1])
                        .stream())
            .toList();
  }

  @Test
  void stepsBeyondTheRecordAndGapsAreNotScored() throws InterruptedException {
    EvaluationRecord record = Records.of(240, 1);
    double[][] columns = {record.window().column(0), record.window().column(1)};
    columns[1][171] = Double.NaN;
    List<SeriesScores> scores =
        new Evaluation(List.of(() -> each(Records.of(columns))), List.of(Baseline.persistence()), 1)
            .run(share -> {});
    assertArrayEquals(
        new int[] {4, 4, 4, 4, 3, 3}, IntStream.range(0, 6).map(scores.get(0)::count).toArray());
    assertEquals(3, scores.get(1).count(1));
  }

  @Test
  void persistenceOfAConstantIsPerfect() throws InterruptedException {
    double[][] columns = new double[2][240];
    List<SeriesScores> scores =
        new Evaluation(List.of(() -> each(Records.of(columns))), List.of(Baseline.persistence()), 1)
            .run(share -> {});
    assertEquals(0, scores.get(0).mean(Measure.CRPS));
    assertEquals(1, scores.get(0).mean(Measure.COVERAGE_50));
  }

  @Test
  void dumpsTheFirstContestantInTheOrderOfTheCases() throws InterruptedException {
    StringBuilder dump = new StringBuilder();
    new Evaluation(cases(2), Baseline.all(), 2).run(share -> {}, dump::append);
    List<String> rows = dump.toString().lines().toList();
    assertEquals(2 * 2 * (6 + 6 + 6 + 4), rows.size());
    assertTrue(rows.get(0).startsWith("record,walk,170,1,"), rows.get(0));
    assertEquals(QuantileDump.header().split(",", -1).length, rows.get(0).split(",", -1).length);
  }

  @Test
  void namesTheContestantThatLeavesOutAnOrigin() {
    Contestant lazy =
        new Contestant() {
          @Override
          public String name() {
            return "lazy";
          }

          @Override
          public void forecast(EvaluationTask task, Consumer<Prediction> scored) {}
        };
    IllegalStateException fault =
        assertThrows(
            IllegalStateException.class,
            () -> new Evaluation(cases(1), List.of(lazy), 1).run(share -> {}));
    assertEquals("'lazy' forecast 'record' at 0 of 4 origins", fault.getMessage());
  }

  /** The second record is forecast until the evaluation, which the first one made fail, waits. */
  @Test
  void noContestantRunsAnyMoreOnceAnEvaluationFailed() throws InterruptedException {
    Thread evaluating = Thread.currentThread();
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    List<String> found = new CopyOnWriteArrayList<>();
    Supplier<EvaluationCase> failing =
        () -> {
          awaitEnd(started);
          throw new IllegalStateException("failed");
        };
    Supplier<EvaluationCase> endless =
        () -> {
          started.countDown();
          while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
          }
          while (left.getCount() > 0 && evaluating.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
          }
          found.add(left.getCount() > 0 ? "waited" : "left");
          ended.countDown();
          return each(Records.of(240, 1));
        };
    Evaluation evaluation =
        new Evaluation(List.of(failing, endless), List.of(Baseline.persistence()), 2);
    assertThrows(IllegalStateException.class, () -> evaluation.run(share -> {}));
    left.countDown();
    ended.await();
    assertEquals(List.of("waited"), found);
  }

  private static void awaitEnd(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  @Test
  void tellsHowFarItIs() throws InterruptedException {
    List<Double> shares = new ArrayList<>();
    new Evaluation(cases(4), List.of(Baseline.persistence()), 2).run(shares::add);
    assertEquals(List.of(0.25, 0.5, 0.75, 1.0), shares);
  }
}
