package dev.harmony.flow.training;

/**
 * A learning rate that rises in a straight line and falls along half a cosine.
 *
 * @param highest the rate at the end of the rise; positive
 * @param warmUp the share of the training during which it rises; in [0, 1)
 * @param last the rate at the end relative to the highest; in [0, 1]
 */
public record LearningRate(double highest, double warmUp, double last) {

  /**
   * @throws IllegalArgumentException if a number lies outside its range
   */
  public LearningRate {
    if (!(highest > 0 && Double.isFinite(highest))) {
      throw new IllegalArgumentException("highest must be positive, but is " + highest);
    }
    if (!(warmUp >= 0 && warmUp < 1)) {
      throw new IllegalArgumentException("warmUp must lie in [0, 1), but is " + warmUp);
    }
    if (!(last >= 0 && last <= 1)) {
      throw new IllegalArgumentException("last must lie in [0, 1], but is " + last);
    }
  }

  /** The rate when {@code share} of the training is done. */
  double at(double share) {
    if (share < warmUp) {
      return highest * (share / warmUp * 0.99 + 0.01);
    }
    double fallen = Math.min(1, (share - warmUp) / (1 - warmUp));
    return highest * (last + (1 - last) * (1 + Math.cos(Math.PI * fallen)) / 2);
  }
}
