package dev.harmony.trace.generator;

import java.util.List;

/**
 * Crowds that multiply one another.
 *
 * @param crowds in order of days
 */
record Crowds(List<FlashCrowd> crowds) implements Influence {

  /** Copies the list. */
  Crowds {
    crowds = List.copyOf(crowds);
  }

  @Override
  public double factor(int minute) {
    double product = 1;
    for (FlashCrowd crowd : crowds) {
      product *= crowd.factor(minute);
    }
    return product;
  }
}
