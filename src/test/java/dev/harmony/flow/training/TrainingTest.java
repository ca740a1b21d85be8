package dev.harmony.flow.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import dev.harmony.flow.Network;
import dev.harmony.flow.NetworkShape;
import dev.harmony.flow.Parameters;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainingTest {
  private static final double KEPT = 0.8;

  @Test
  void comesCloseToTheTrueScoreOfALaw() {
    Network network = new Network(NetworkShape.small(6));
    TrainingPlan plan =
        new TrainingPlan(
            1,
            new Sampling(128, List.of(1), 3, 0, 0),
            new LearningRate(5e-3, 0.05, 0.01),
            0.01,
            1,
            0.99,
            600,
            100,
            10,
            300);
    TrainingFamily family =
        new TrainingFamily(
            "law", 1, List.of(TrainingRecord.of("law", autoregressive(200_000, 1), new DataSplit(1, 0.1))));
    try (NDManager manager = NDManager.newBaseManager()) {
      Parameters start = Parameters.initial(network.parameters(), 1);
      long t0 = System.nanoTime();
      TrainingResult result =
          new Training(network, List.of(family), plan, Training.TrainingClock.unlimited())
              .run(start, Checkpoints.none(), report -> { if (report.step() % 100 == 0) System.out.println(report); }, manager);
      System.out.println(result.score() + " " + result.before() + " " + (System.nanoTime() - t0) / 1e9);
      assertTrue(result.score().overall() < 1);
    }
  }

  private static IndicatorWindow autoregressive(int length, long seed) {
    Random random = new Random(seed);
    double[] values = new double[length];
    for (int step = 1; step < length; step++) {
      values[step] = KEPT * values[step - 1] + random.nextGaussian();
    }
    return IndicatorWindow.of(
        new TimeGrid(Instant.EPOCH, Duration.ofMinutes(1), length),
        List.of(Indicator.gauge("y", Unit.DIMENSIONLESS)),
        new double[][] {values});
  }
}
