package dev.harmony.evaluation.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One contestant against another on the same series and origins, by the loss that their protocol
 * compares.
 *
 * @param contestant the one
 * @param other whom it is compared with
 * @param signs on how many series the one is better and worse
 * @param series by {@link DieboldMariano} on each series
 */
public record PairedComparison(
    String contestant, String other, SignTest signs, List<SeriesComparison> series) {

  /** Copies the list. */
  public PairedComparison {
    series = List.copyOf(series);
  }

  /** On how many series the one is better beyond chance, at 5 % over all series. */
  public int betterForSure() {
    return (int) series.stream().filter(SeriesComparison::isBetter).count();
  }

  /** On how many series the one is worse beyond chance, at 5 % over all series. */
  public int worseForSure() {
    return (int) series.stream().filter(SeriesComparison::isWorse).count();
  }

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
    List<ScoredSeries> series = new ArrayList<>();
    List<DieboldMariano> tests = new ArrayList<>();
    int wins = 0;
    int losses = 0;
    for (SeriesScores one : ours) {
      SeriesScores other = bySeries.get(one.series());
      if (other != null) {
        double difference = one.compared() - other.compared();
        wins += difference < 0 ? 1 : 0;
        losses += difference > 0 ? 1 : 0;
        series.add(one.series());
        tests.add(test(one, other));
      }
    }
    return tests.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PairedComparison(
                ours.get(0).contestant(),
                theirs.get(0).contestant(),
                new SignTest(wins, losses),
                corrected(series, tests)));
  }

  private static DieboldMariano test(SeriesScores one, SeriesScores other) {
    double[] mine = one.losses();
    double[] theirs = other.losses();
    long known =
        IntStream.range(0, mine.length)
            .filter(origin -> Double.isFinite(mine[origin] - theirs[origin]))
            .count();
    return DieboldMariano.of(mine, theirs, one.plan().lags((int) known));
  }

  private static List<SeriesComparison> corrected(
      List<ScoredSeries> series, List<DieboldMariano> tests) {
    List<Double> corrected =
        HolmCorrection.of(tests.stream().map(DieboldMariano::probability).toList());
    return IntStream.range(0, tests.size())
        .mapToObj(
            index ->
                new SeriesComparison(series.get(index), tests.get(index), corrected.get(index)))
        .toList();
  }
}
