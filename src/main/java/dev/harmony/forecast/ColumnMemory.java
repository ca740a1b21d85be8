package dev.harmony.forecast;

/**
 * What a pool has learnt about one indicator.
 *
 * @param weights how far each member is trusted
 * @param recalibration the map of probability levels
 * @param negative whether it was ever below zero
 */
record ColumnMemory(ExpertWeights weights, Recalibration recalibration, boolean negative) {

  static ColumnMemory ofNothing(int leads, int members) {
    return new ColumnMemory(
        ExpertWeights.ofNothing(leads, members), Recalibration.ofNothing(leads), false);
  }

  /** The least value that a forecast may have. */
  double floor() {
    return negative ? Double.NEGATIVE_INFINITY : 0;
  }
}
