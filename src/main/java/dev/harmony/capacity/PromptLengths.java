package dev.harmony.capacity;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts the lengths of prompts in bins two percent apart. Space does not grow with their number.
 * Mutable.
 */
final class PromptLengths {

  private static final double LOG_RATIO = Math.log(1.02);

  private final long[] counts = new long[bin(Integer.MAX_VALUE) + 1];
  private long total;

  private static int bin(int tokens) {
    return (int) Math.round(Math.log1p(tokens) / LOG_RATIO);
  }

  void add(int tokens) {
    counts[bin(tokens)]++;
    total++;
  }

  /**
   * So many lengths as equally likely representatives: the quantiles in the middle of each part.
   */
  List<Double> representatives(int parts) {
    List<Double> lengths = new ArrayList<>();
    long below = 0;
    for (int bin = 0; bin < counts.length && lengths.size() < parts; bin++) {
      below += counts[bin];
      while (lengths.size() < parts && below >= (lengths.size() + 0.5) * total / parts) {
        lengths.add(Math.expm1(bin * LOG_RATIO));
      }
    }
    return lengths;
  }
}
