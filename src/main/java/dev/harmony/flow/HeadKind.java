package dev.harmony.flow;

/** How a network gives the marginal distribution of a step. */
public enum HeadKind {
  /** A monotone spline of a heavy-tailed variable. */
  SPLINE(MonotoneSpline.NUMBERS),
  /** Quantiles of fixed levels, from the median outwards. */
  QUANTILES(QuantileLevels.COUNT);

  private final int numbers;

  HeadKind(int numbers) {
    this.numbers = numbers;
  }

  /** How many numbers a distribution has, its atom not counted. */
  int numbers() {
    return numbers;
  }
}
