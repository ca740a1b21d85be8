package dev.harmony.flow;

import ai.djl.ndarray.NDArray;

/** Marginal distributions of all rows and steps in native memory. */
interface MarginalLaw {

  /** The quantiles of all training levels, {@code [R, H, levels]}. */
  NDArray quantiles(Pass pass);

  /** All parameters of each distribution, {@code [R, H, numbers]}. */
  NDArray numbers();
}
