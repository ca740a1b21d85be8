package dev.harmony.flow;

/**
 * The sizes of a {@link Network}; together with the parameters they say all about it.
 *
 * @param context steps of the past that are read; a whole number of patches
 * @param patch steps of a patch
 * @param steps the farthest step ahead that is forecast
 * @param patchWidth numbers that a patch is reduced to
 * @param width numbers that an indicator is reduced to, its token; a multiple of {@code heads}
 * @param hiddenWidth numbers inside each residual block
 * @param blocks residual blocks over an indicator's own past
 * @param heads attention heads
 * @param layers layers of attention over the indicators
 * @param codeWidth numbers that a token gives to each step ahead
 * @param headWidth hidden numbers behind each marginal distribution
 * @param head how marginal distributions are given
 */
public record NetworkShape(
    int context,
    int patch,
    int steps,
    int patchWidth,
    int width,
    int hiddenWidth,
    int blocks,
    int heads,
    int layers,
    int codeWidth,
    int headWidth,
    HeadKind head) {

  /**
   * @throws IllegalArgumentException if a size is not positive, {@code context} is no multiple of
   *     {@code patch}, or {@code width} none of {@code heads}
   */
  public NetworkShape {
    requirePositive("context", context);
    requirePositive("patch", patch);
    requirePositive("steps", steps);
    requirePositive("patchWidth", patchWidth);
    requirePositive("width", width);
    requirePositive("hiddenWidth", hiddenWidth);
    requirePositive("blocks", blocks);
    requirePositive("heads", heads);
    requirePositive("layers", layers);
    requirePositive("codeWidth", codeWidth);
    requirePositive("headWidth", headWidth);
    requireMultiple("context", context, patch);
    requireMultiple("width", width, heads);
  }

  /** The sizes of the model that is shipped. */
  public static NetworkShape standard() {
    return new NetworkShape(288, 12, 60, 16, 160, 320, 3, 4, 1, 24, 64, HeadKind.QUANTILES);
  }

  /** Sizes for quick experiments on {@code steps} steps ahead: seconds of training, not minutes. */
  public static NetworkShape small(int steps) {
    return new NetworkShape(48, 12, steps, 4, 16, 32, 1, 2, 1, 8, 16, HeadKind.SPLINE);
  }

  /** The same sizes with another head. */
  public NetworkShape withHead(HeadKind other) {
    return new NetworkShape(
        context,
        patch,
        steps,
        patchWidth,
        width,
        hiddenWidth,
        blocks,
        heads,
        layers,
        codeWidth,
        headWidth,
        other);
  }

  /** The number of patches of a context. */
  int patches() {
    return context / patch;
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, but is " + value);
    }
  }

  private static void requireMultiple(String name, int value, int divisor) {
    if (value % divisor != 0) {
      throw new IllegalArgumentException(
          "%s must be a multiple of %d, but is %d".formatted(name, divisor, value));
    }
  }
}
