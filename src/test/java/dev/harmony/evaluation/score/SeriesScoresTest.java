package dev.harmony.evaluation.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Values by hand. */
class SeriesScoresTest {

  /** Two origins, two steps: a forecast of 10 each, outcomes 12 and 8, then 10 and 14. */
  private static SeriesScores scores() {
    SeriesScores scores =
        new SeriesScores(
            "ten",
            new ScoredSeries("f", "file", "c"),
            new SeriesScale(2, 4),
            new ScoringPlan(2, 2, 2, ComparedLoss.USUAL));
    double[][] outcomes = {{12, 8}, {10, 14}};
    for (int origin = 0; origin < 2; origin++) {
      for (int step = 0; step < 2; step++) {
        SampleMarginal ten = SampleMarginal.of(new double[] {10});
        scores.add(origin, step, new ScoredPoint(ten, outcomes[origin][step], 0, 0));
      }
    }
    return scores;
  }

  /**
   * The pinball losses at 0.1 to 0.9 of an error of 2 above are on average 0.5 times 2, so that
   * twice the mean is the absolute error: 2, 2, 0 and 4. The outcomes' mean size is 11.
   */
  @Test
  void weightedQuantileLossIsThatOverTheSizeOfTheOutcomes() {
    assertEquals(2.0 / 11, scores().weightedQuantileLoss(), 1e-12);
  }

  /** A mean absolute error of 2, where yesterday's value errs by 4. */
  @Test
  void scaledErrorIsThatOverTheErrorOfYesterday() {
    assertEquals(0.5, scores().scaledError(), 1e-12);
  }

  @Test
  void energyIsTheMeanOverTheOrigins() {
    SeriesScores scores = scores();
    assertTrue(Double.isNaN(scores.energy()), "there were no paths");
    scores.addEnergy(EnergyScore.of(new double[][] {{3, 4}}, new double[] {0, 0}));
    scores.addEnergy(EnergyScore.of(new double[][] {{3, 4}, {0, 0}}, new double[] {0, 0}));
    assertEquals((5 + 1.25) / 2, scores.energy(), 1e-12);
  }

  @Test
  void lossesAreThoseOfTheOrigins() {
    double[] losses = scores().losses();
    assertEquals(2, losses[0], 1e-12);
    assertEquals(2, losses[1], 1e-12);
    assertEquals(1, scores().compared(), 1e-12, "in units of the scale");
  }
}
