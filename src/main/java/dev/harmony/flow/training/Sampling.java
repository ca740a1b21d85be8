package dev.harmony.flow.training;

import java.util.List;

/**
 * How examples are drawn from histories.
 *
 * @param tokens indicators in a batch, over all of its windows; positive
 * @param widths the most indicators of a window; one of these is drawn for each batch
 * @param leads how many steps ahead are learnt in each batch; positive
 * @param strides steps may be made this many times as long; one of these is drawn for each window
 * @param shortened the share of windows that know only a short past
 * @param gaps the share of windows of which some steps are hidden
 * @param levelled the share of windows whose indicators are put on random levels
 */
public record Sampling(
    int tokens,
    List<Integer> widths,
    int leads,
    List<Integer> strides,
    double shortened,
    double gaps,
    double levelled) {

  /**
   * @throws IllegalArgumentException if a number is not positive or a share lies outside [0, 1]
   */
  public Sampling {
    widths = List.copyOf(widths);
    strides = List.copyOf(strides);
    requirePositive("tokens", List.of(tokens));
    requirePositive("leads", List.of(leads));
    requirePositive("widths", widths);
    requirePositive("strides", strides);
    requireShare("shortened", shortened);
    requireShare("gaps", gaps);
    requireShare("levelled", levelled);
  }

  /** What serves most histories. */
  public static Sampling standard() {
    return new Sampling(
        256, List.of(1, 2, 4, 8, 8, 16, 40), 16, List.of(1, 1, 1, 2, 5), 0.1, 0.05, 0.3);
  }

  private static void requirePositive(String name, List<Integer> values) {
    if (values.isEmpty() || values.stream().anyMatch(value -> value < 1)) {
      throw new IllegalArgumentException(name + " must be at least 1, but is " + values);
    }
  }

  private static void requireShare(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + " must lie in [0, 1], but is " + share);
    }
  }
}
