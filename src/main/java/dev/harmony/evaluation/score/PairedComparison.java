package dev.harmony.evaluation.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One contestant against another on the same series and origins, by their continuous ranked
 * probability scores.
 *
 * @param contestant the one
 * @param other whom it is compared with
 * @param signs on how many series the one is better and worse
 * @param betterForSure on how many series it is better by {@link DieboldMariano}, corrected by
 *     {@link HolmCorrection} over the series, at 5 %
 * @param worseForSure on how many it is worse by the same
 */
public record PairedComparison(
    String contestant, String other, SignTest signs, int betterForSure, int worseForSure) {

  private static final double SIGNIFICANT = 0.05;

  /** The first contestant against each other one, on the series that both forecast. */
  public static List<PairedComparison> ofFirst(List<SeriesScores> scores) {
    List<String> names = scores.stream().map(SeriesScores::contestant).distinct().toList();
    return names.stream()
        .skip(1)
        .map(other -> of(named(scores, names.get(0)), named(scores, other)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<SeriesScores> named(List<SeriesScores> scores, String name) {
    return scores.stream().filter(each -> each.contestant().equals(name)).toList();
  }

  private static Optional<PairedComparison> of(List<SeriesScores> ours, List<SeriesScores> theirs) {
    Map<ScoredSeries, SeriesScores> bySeries =
        theirs.stream().collect(Collectors.toMap(SeriesScores::series, Function.identity()));
    List<DieboldMariano> tests = new ArrayList<>();
    int wins = 0;
    int losses = 0;
    for (SeriesScores one : ours) {
      SeriesScores other = bySeries.get(one.series());
      if (other != null) {
        double difference = one.mean(Measure.CRPS) - other.mean(Measure.CRPS);
        wins += difference < 0 ? 1 : 0;
        losses += difference > 0 ? 1 : 0;
        double[] mine = one.losses();
        int lags = DieboldMariano.usualLags(mine.length);
        tests.add(DieboldMariano.of(mine, other.losses(), lags));
      }
    }
    return tests.isEmpty()
        ? Optional.empty()
        : Optional.of(
            of(
                ours.get(0).contestant(),
                theirs.get(0).contestant(),
                new SignTest(wins, losses),
                tests));
  }

  private static PairedComparison of(
      String contestant, String other, SignTest signs, List<DieboldMariano> tests) {
    List<Double> corrected =
        HolmCorrection.of(tests.stream().map(DieboldMariano::probability).toList());
    int better = 0;
    int worse = 0;
    for (int index = 0; index < tests.size(); index++) {
      if (corrected.get(index) < SIGNIFICANT) {
        better += tests.get(index).statistic() < 0 ? 1 : 0;
        worse += tests.get(index).statistic() > 0 ? 1 : 0;
      }
    }
    return new PairedComparison(contestant, other, signs, better, worse);
  }
}
