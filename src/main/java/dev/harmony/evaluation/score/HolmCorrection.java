package dev.harmony.evaluation.score;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The step-down correction of Holm (1979) of several tests' probabilities. */
public final class HolmCorrection {

  private HolmCorrection() {}

  /**
   * The adjusted probabilities: each the largest, over the smaller ones and itself, of the
   * probability times the number of tests not smaller; at most 1.
   *
   * @param probabilities in [0, 1]
   * @return in the order given
   */
  public static List<Double> of(List<Double> probabilities) {
    int tests = probabilities.size();
    int[] order =
        IntStream.range(0, tests)
            .boxed()
            .sorted(Comparator.comparing(probabilities::get))
            .mapToInt(Integer::intValue)
            .toArray();
    Double[] adjusted = new Double[tests];
    double largest = 0;
    for (int rank = 0; rank < tests; rank++) {
      largest = Math.max(largest, (tests - rank) * probabilities.get(order[rank]));
      adjusted[order[rank]] = Math.min(1, largest);
    }
    return List.of(adjusted);
  }
}
