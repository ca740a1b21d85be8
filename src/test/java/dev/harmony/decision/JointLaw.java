package dev.harmony.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A joint law of the requirement of a few steps: a whole weight for every path in {@code {0 ..
 * top}^steps}.
 */
final class JointLaw {

  private final int steps;
  private final int top;

  /** Sums of the weights of the first paths, ordered by their digits to the base top + 1. */
  private final int[] cumulative;

  private JointLaw(int steps, int top, int[] weights) {
    this.steps = steps;
    this.top = top;
    this.cumulative = new int[weights.length + 1];
    System.arraycopy(weights, 0, cumulative, 1, weights.length);
    Arrays.parallelPrefix(cumulative, Integer::sum);
  }

  /** A law under which no step tells anything of another. */
  static JointLaw ofIndependentSteps(long seed, int steps, int top) {
    Random random = new Random(seed);
    int[] weights = {1};
    for (int step = 0; step < steps; step++) {
      int[] marginal = random.ints(top + 1, 1, 8).toArray();
      weights =
          Arrays.stream(weights)
              .flatMap(weight -> Arrays.stream(marginal).map(factor -> weight * factor))
              .toArray();
    }
    return new JointLaw(steps, top, weights);
  }

  /** A law under which each history has a future of its own, most of it in one need. */
  static JointLaw ofDependentSteps(long seed, int steps, int top) {
    Random random = new Random(seed);
    int[] weights = {1};
    for (int step = 0; step < steps; step++) {
      weights =
          Arrays.stream(weights)
              .flatMap(weight -> future(random, top).map(share -> weight * share))
              .toArray();
    }
    return new JointLaw(steps, top, weights);
  }

  private static IntStream future(Random random, int top) {
    int[] shares = random.ints(top + 1, 1, 3).toArray();
    shares[random.nextInt(top + 1)] = 1 + random.nextInt(30);
    return Arrays.stream(shares);
  }

  int steps() {
    return steps;
  }

  /** The most that a step may need. */
  int top() {
    return top;
  }

  /** The probability that {@code seen} is followed by {@code next}. */
  double probability(List<Integer> seen, int next) {
    List<Integer> longer = new ArrayList<>(seen);
    longer.add(next);
    return (double) weight(longer) / weight(seen);
  }

  private int weight(List<Integer> seen) {
    int paths = (int) Math.pow(top + 1, steps - seen.size());
    int first = 0;
    for (int need : seen) {
      first = first * (top + 1) + need;
    }
    return cumulative[(first + 1) * paths] - cumulative[first * paths];
  }

  /** The requirement of the steps that follow {@code seen}, given it. */
  Requirement after(List<Integer> seen, int maximum) {
    int[][] counts = new int[steps - seen.size()][maximum + 2];
    count(seen, seen.size(), counts);
    return Requirement.ofCounts(counts);
  }

  private void count(List<Integer> path, int seen, int[][] counts) {
    if (path.size() > seen) {
      counts[path.size() - seen - 1][path.get(path.size() - 1)] += weight(path);
    }
    if (path.size() < steps) {
      for (int next = 0; next <= top; next++) {
        List<Integer> longer = new ArrayList<>(path);
        longer.add(next);
        count(longer, seen, counts);
      }
    }
  }
}
