package dev.harmony.flow;

import java.util.Objects;

/**
 * What a {@link Network} predicts for each window, indicator and step ahead of a batch, in the
 * indicators' own units.
 */
public final class Prediction {

  private static final int NUMBERS = SplineKnots.BINS + SplineKnots.COUNT;

  private final EncodedBatch batch;

  /** Shape {@code [row, step]}. */
  private final float[] locations;

  /** Shape {@code [row, step, bins + knots]}. */
  private final float[] numbers;

  Prediction(EncodedBatch batch, float[] locations, float[] numbers) {
    this.batch = batch;
    this.locations = locations;
    this.numbers = numbers;
  }

  /**
   * The value that stays above the outcome with probability {@code level}.
   *
   * @param lead index into the batch's leads
   * @param level in (0, 1)
   */
  public double quantile(int window, int indicator, int lead, double level) {
    return marginal(window, indicator, lead).quantile(level);
  }

  MonotoneSpline marginal(int window, int indicator, int lead) {
    int row = batch.row(window, indicator);
    Scale scale = batch.scale(row);
    int index = row * batch.leads().size() + Objects.checkIndex(lead, batch.leads().size());
    double location = scale.value(locations[index]);
    return new MonotoneSpline(location, scale.spread(), numbers, index * NUMBERS);
  }
}
