package dev.harmony.flow.training;

import java.util.List;

/**
 * How moments are drawn from histories.
 *
 * @param tokens indicators in a batch, over all of its windows; positive
 * @param widths the most indicators of a window; one of these is drawn for each
 * @param leads how many steps ahead are learnt in each batch; positive
 * @param shortened the share of windows of which little of the past is known; in [0, 1]
 * @param levelled the share of windows whose indicators are put on random levels; in [0, 1]
 */
public record Sampling(
    int tokens, List<Integer> widths, int leads, double shortened, double levelled) {

  /**
   * @throws IllegalArgumentException if a number lies outside its range, or there is no width
   */
  public Sampling {
    widths = List.copyOf(widths);
    requirePositive("tokens", tokens);
    requirePositive("leads", leads);
    widths.forEach(width -> requirePositive("widths", width));
    if (widths.isEmpty()) {
      throw new IllegalArgumentException("widths must not be empty");
    }
    requireShare("shortened", shortened);
    requireShare("levelled", levelled);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, but is " + value);
    }
  }

  private static void requireShare(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + " must lie in [0, 1], but is " + share);
    }
  }
}
