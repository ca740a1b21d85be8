package dev.harmony.simulation;

/** Is told how far a replay has come. May be called from several threads, one at a time. */
@FunctionalInterface
public interface ReplayProgress {

  /** Tells nobody. */
  ReplayProgress NONE = share -> {};

  /**
   * The replay has come further.
   *
   * @param share of the work that is done, in [0, 1]; never falls
   */
  void advanced(double share);
}
