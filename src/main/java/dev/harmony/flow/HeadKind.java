package dev.harmony.flow;

/** How a network gives the marginal distribution of a step. */
public enum HeadKind {
  /** A monotone spline of a heavy-tailed variable, with an atom at the newest value. */
  SPLINE,
  /** Quantiles of fixed levels, from the median outwards. */
  QUANTILES
}
