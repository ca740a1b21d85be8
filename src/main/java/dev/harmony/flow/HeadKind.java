package dev.harmony.flow;

/** How a network gives the marginal distribution of a step. */
public enum HeadKind {
  /** A monotone spline of a heavy-tailed variable. */
  SPLINE,
  /** Quantiles of fixed levels, from the median outwards. */
  QUANTILES
}
