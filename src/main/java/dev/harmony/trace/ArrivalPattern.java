package dev.harmony.trace;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** The distribution of the gaps between arrivals. */
public enum ArrivalPattern {
  /** Gamma distributed gaps. */
  GAMMA("Gamma") {
    @Override
    ArrivalGaps gaps(UniformRandomProvider random, double variation) {
      return new GammaGaps(random, variation);
    }
  },
  /** Weibull distributed gaps. */
  WEIBULL("Weibull") {
    @Override
    ArrivalGaps gaps(UniformRandomProvider random, double variation) {
      return new WeibullGaps(random, variation);
    }
  };

  private final String word;

  ArrivalPattern(String word) {
    this.word = word;
  }

  /** The word that names this pattern in traces. */
  public String word() {
    return word;
  }

  /**
   * Gaps with mean one.
   *
   * @param random where they are drawn from
   * @param variation their coefficient of variation; positive
   */
  abstract ArrivalGaps gaps(UniformRandomProvider random, double variation);

  /** The words of all patterns. */
  static List<String> words() {
    return Arrays.stream(values()).map(ArrivalPattern::word).toList();
  }
}
