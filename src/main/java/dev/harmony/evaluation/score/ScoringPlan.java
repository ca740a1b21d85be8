package dev.harmony.evaluation.score;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Of which forecasts scores are.
 *
 * @param steps how many steps ahead
 * @param origins how many forecasts
 * @param apart the fewest rows between two origins
 * @param compared by what forecasters are compared
 */
public record ScoringPlan(int steps, int origins, int apart, ComparedLoss compared) {

  /** The plan for ascending rows of origins. */
  public static ScoringPlan of(int steps, List<Integer> origins, ComparedLoss compared) {
    int apart =
        IntStream.range(1, origins.size())
            .map(rank -> origins.get(rank) - origins.get(rank - 1))
            .min()
            .orElse(Integer.MAX_VALUE);
    return new ScoringPlan(steps, origins.size(), apart, compared);
  }

  /**
   * With how many neighbours one of {@code n} losses may be correlated: the usual number, and where
   * origins are closer than the farthest step that counts, no fewer than share rows with it.
   */
  int lags(int n) {
    int farthest = compared.farthest(steps);
    int usual = DieboldMariano.usualLags(n);
    return apart < farthest ? Math.max(farthest - 1, usual) : usual;
  }
}
