package dev.harmony.evaluation.score;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How often outcomes fell where they were said to fall, over the series of one contestant.
 *
 * @param histogram the shares of the probability transforms in equal classes from 0 to 1; flat
 *     where the forecast is calibrated
 * @param coverages the shares of outcomes within the central intervals of {@link #LEVELS}
 */
public record Calibration(List<Double> histogram, List<Double> coverages) {

  /** The probabilities of the central intervals. */
  public static final List<Double> LEVELS = List.of(0.5, 0.8, 0.9, 0.95, 0.98, 0.99);

  private static final List<Measure> COVERAGES =
      List.of(
          Measure.COVERAGE_50,
          Measure.COVERAGE_80,
          Measure.COVERAGE_90,
          Measure.COVERAGE_95,
          Measure.COVERAGE_98,
          Measure.COVERAGE_99);

  /** Copies the lists. */
  public Calibration {
    histogram = List.copyOf(histogram);
    coverages = List.copyOf(coverages);
  }

  /**
   * The calibration at some steps: the histogram over all outcomes, the coverage as the mean over
   * series. All NaN where nothing was scored.
   *
   * @param steps which steps ahead, from 0, count
   */
  public static Calibration of(List<SeriesScores> scores, IntPredicate steps) {
    long[] counts = new long[SeriesScores.CLASSES];
    for (SeriesScores each : scores) {
      IntStream.range(0, each.steps())
          .filter(steps)
          .mapToObj(each::transforms)
          .forEach(ofStep -> Arrays.setAll(counts, place -> counts[place] + ofStep[place]));
    }
    double all = Arrays.stream(counts).sum();
    return new Calibration(
        Arrays.stream(counts).mapToObj(count -> count / all).toList(),
        COVERAGES.stream().map(measure -> mean(scores, measure, steps)).toList());
  }

  private static double mean(List<SeriesScores> scores, Measure measure, IntPredicate steps) {
    return scores.stream()
        .mapToDouble(
            each ->
                IntStream.range(0, each.steps())
                    .filter(step -> steps.test(step) && each.count(step) > 0)
                    .mapToDouble(step -> each.mean(measure, step))
                    .average()
                    .orElse(Double.NaN))
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  /** The greatest distance between the shares summed up and the uniform law's, at class edges. */
  public double distance() {
    double sum = 0;
    double greatest = 0;
    for (int place = 0; place < histogram.size(); place++) {
      sum += histogram.get(place);
      greatest = Math.max(greatest, Math.abs(sum - (place + 1.0) / histogram.size()));
    }
    return greatest;
  }
}
