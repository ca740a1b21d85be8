package dev.harmony.flow.training;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** A law whose predictive distributions are known: y' = 0.8 y + a standard normal number. */
final class Autoregression {
  private static final double KEPT = 0.8;

  private Autoregression() {}

  /** Steps of one indicator. */
  static IndicatorWindow window(int length, long seed) {
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

  /** A family of one history, of which a tenth is validated. */
  static List<TrainingFamily> family(int length, long seed) {
    TrainingRecord record =
        TrainingRecord.of("law", window(length, seed), new DataSplit(1, 0.1)).orElseThrow();
    return List.of(new TrainingFamily("law", 1, List.of(record)));
  }

  /** The quantiles of what comes {@code lead} steps after {@code newest}. */
  static double[] quantiles(double newest, int lead) {
    double kept = Math.pow(KEPT, lead);
    double variance = (1 - kept * kept) / (1 - KEPT * KEPT);
    NormalDistribution law = NormalDistribution.of(kept * newest, Math.sqrt(variance));
    return IntStream.range(0, Reference.LEVELS)
        .mapToDouble(index -> law.inverseCumulativeProbability(Reference.level(index)))
        .toArray();
  }
}
