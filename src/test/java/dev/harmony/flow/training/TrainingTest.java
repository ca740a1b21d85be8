package dev.harmony.flow.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import dev.harmony.flow.ComputeDevice;
import dev.harmony.flow.ForecastOrigin;
import dev.harmony.flow.Network;
import dev.harmony.flow.NetworkShape;
import dev.harmony.flow.ObservedRecord;
import dev.harmony.flow.ParameterShape;
import dev.harmony.flow.Parameters;
import dev.harmony.flow.Prediction;
import dev.harmony.flow.WindowEncoder;
import dev.harmony.flow.model.ModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
  private static final Network NETWORK = new Network(NetworkShape.small(3));
  private static final List<Integer> LEADS = List.of(1, 2, 3);

  @TempDir Path folder;

  private static TrainingPlan plan(long steps, int check, int patience) {
    return new TrainingPlan(
        1,
        new Sampling(128, List.of(1), 3, 0, 0),
        new LearningRate(1e-2, 0.05, 0.01),
        0.01,
        1,
        0.98,
        steps,
        check,
        patience,
        100);
  }

  private static Parameters start() {
    return Parameters.initial(NETWORK.parameters(), 1);
  }

  private static TrainingResult train(
      TrainingPlan plan, Checkpoints checkpoints, TrainingProgress progress) {
    return new Training(NETWORK, Autoregression.family(20_000, 1), plan, TrainingClock.unlimited())
        .run(start(), checkpoints, progress, ComputeDevice.CPU);
  }

  @Test
  void comesWithinThreePercentOfTheTrueScoreOfALaw() {
    TrainingPlan plan = plan(300, 100, 10);
    TrainingResult result =
        new Training(NETWORK, Autoregression.family(60_000, 1), plan, TrainingClock.unlimited())
            .run(start(), Checkpoints.none(), report -> {}, ComputeDevice.CPU);
    assertTrue(result.isBetter());
    double excess = excess(result.parameters());
    assertTrue(excess > 0.99 && excess < 1.03, "score relative to the law's own: " + excess);
  }

  /** The score of a network on an unseen history, relative to that of the law itself. */
  private static double excess(Parameters parameters) {
    ObservedRecord record = Autoregression.family(20_000, 2).get(0).records().get(0).observed();
    List<ForecastOrigin> origins =
        IntStream.range(0, 600).mapToObj(index -> record.at(100 + 30 * index)).toList();
    double mine = 0;
    double law = 0;
    try (NDManager manager = ComputeDevice.CPU.memory()) {
      Prediction prediction =
          NETWORK.predict(
              new WindowEncoder(NETWORK.shape()).encodeOrigins(origins, LEADS),
              parameters.bind(manager, false),
              manager);
      for (int window = 0; window < origins.size(); window++) {
        for (int lead : LEADS) {
          int row = origins.get(window).row();
          double observed = record.window().value(row + lead - 1, 0);
          mine += Reference.score(quantiles(prediction, window, lead), observed);
          double newest = record.window().value(row - 1, 0);
          law += Reference.score(Autoregression.quantiles(newest, lead), observed);
        }
      }
    }
    return mine / law;
  }

  private static double[] quantiles(Prediction prediction, int window, int lead) {
    return IntStream.range(0, Reference.LEVELS)
        .mapToDouble(index -> prediction.quantile(window, 0, lead - 1, Reference.level(index)))
        .toArray();
  }

  @Test
  void givesTheSameForTheSameSeed() {
    TrainingResult first = train(plan(12, 4, 9), Checkpoints.none(), report -> {});
    TrainingResult second = train(plan(12, 4, 9), Checkpoints.none(), report -> {});
    assertSame(first.parameters(), second.parameters());
    TrainingResult other = train(plan(12, 4, 9).withSeed(2), Checkpoints.none(), report -> {});
    assertTrue(other.score().overall() != first.score().overall());
  }

  @Test
  void goesOnAfterAnEndInTheMiddleAsIfThereHadBeenNone() {
    Path file = folder.resolve("kept");
    List<Double> whole = new ArrayList<>();
    TrainingResult undisturbed =
        train(plan(20, 5, 9), Checkpoints.none(), report -> whole.add(report.loss()));
    assertThrows(
        Killed.class,
        () ->
            train(
                plan(20, 5, 9),
                Checkpoints.in(file, "same", true),
                report -> {
                  if (report.step() == 13) {
                    throw new Killed();
                  }
                }));
    List<Double> rest = new ArrayList<>();
    TrainingResult resumed =
        train(
            plan(20, 5, 9), Checkpoints.in(file, "same", true), report -> rest.add(report.loss()));
    assertEquals(whole.subList(10, 20), rest);
    assertSame(undisturbed.parameters(), resumed.parameters());
    assertEquals(undisturbed.score(), resumed.score());
  }

  @Test
  void refusesTheCheckpointOfAnotherTraining() {
    Path file = folder.resolve("kept");
    train(plan(2, 1, 9), Checkpoints.in(file, "one", false), report -> {});
    String message =
        assertThrows(
                ModelException.class,
                () -> train(plan(2, 1, 9), Checkpoints.in(file, "other", true), report -> {}))
            .getMessage();
    assertEquals(
        file + ": is of a training of other data or settings (one, expected other)", message);
  }

  @Test
  void leavesNothingBesideItsCheckpoint() throws java.io.IOException {
    Checkpoints checkpoints = Checkpoints.in(folder.resolve("kept"), "one", false);
    train(plan(2, 1, 9), checkpoints, report -> {});
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("kept")), files.toList());
    }
    checkpoints.clear();
    assertTrue(Files.notExists(folder.resolve("kept")));
  }

  @Test
  void stopsWhenItNoLongerImprovesAndKeepsTheBest() {
    TrainingPlan wild = plan(1000, 1, 3);
    TrainingPlan tooFast =
        new TrainingPlan(1, wild.sampling(), new LearningRate(1, 0, 1), 0, 1, 0, 1000, 1, 3, 100);
    TrainingResult result = train(tooFast, Checkpoints.none(), report -> {});
    assertEquals(result.bestStep() + 3, result.steps());
    assertTrue(result.score().overall() <= result.before().overall());
  }

  @Test
  void endsWhenItsTimeIsOver() {
    Iterator<Instant> seconds =
        Stream.iterate(Instant.EPOCH, instant -> instant.plusSeconds(1)).iterator();
    TrainingClock clock = new TrainingClock(seconds::next, Optional.of(Duration.ofSeconds(6)));
    TrainingResult result =
        new Training(NETWORK, Autoregression.family(5000, 1), plan(1000, 100, 9), clock)
            .run(start(), Checkpoints.none(), report -> {}, ComputeDevice.CPU);
    assertTrue(result.steps() > 1 && result.steps() < 10, "steps: " + result.steps());
  }

  private static void assertSame(Parameters expected, Parameters actual) {
    for (ParameterShape shape : expected.shapes()) {
      Assertions.assertArrayEquals(
          expected.values(shape.name()), actual.values(shape.name()), shape.name());
    }
  }

  /** Stands for the end of a process. */
  private static final class Killed extends RuntimeException {}
}
