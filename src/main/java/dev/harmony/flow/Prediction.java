package dev.harmony.flow;

import java.util.Objects;

/**
 * What a {@link Network} predicts for each window, indicator and step ahead of a batch, in the
 * indicators' own units.
 */
public final class Prediction {

  private final EncodedBatch batch;

  private final HeadKind head;

  /** Shape {@code [row, step, numbers]}. */
  private final float[] marginals;

  private final Dependence dependence;

  Prediction(EncodedBatch batch, HeadKind head, float[] marginals, float[] dependence) {
    this.batch = batch;
    this.head = head;
    this.marginals = marginals;
    this.dependence = new Dependence(dependence, batch.leads().size());
  }

  /**
   * The value that stays above the outcome with probability {@code level}.
   *
   * @param lead index into the batch's leads
   * @param level in (0, 1)
   */
  public double quantile(int window, int indicator, int lead, double level) {
    int row = batch.row(window, indicator);
    return batch.scale(row).value(marginal(row, lead).quantile(level));
  }

  /** What was read. */
  EncodedBatch batch() {
    return batch;
  }

  /** The distribution of a row and lead, scaled. */
  Marginal marginal(int row, int lead) {
    int index = row * batch.leads().size() + Objects.checkIndex(lead, batch.leads().size());
    return MarginalHead.read(head, marginals, index);
  }

  /** How rows and leads depend on each other. */
  Dependence dependence() {
    return dependence;
  }
}
