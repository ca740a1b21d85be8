package dev.harmony.trace;

import java.util.Objects;

/**
 * The column that tells apart the pods, or whatever else reports a row each for the same time.
 *
 * @param column its name
 * @param aggregation what their values amount to
 */
public record InstanceColumn(String column, Aggregation aggregation) {

  /** What the values of several instances amount to. */
  public enum Aggregation {
    /** Their sum. */
    SUM {
      @Override
      double of(double sum, int number) {
        return sum;
      }
    },
    /** Their mean over the instances that are there. */
    MEAN {
      @Override
      double of(double sum, int number) {
        return sum / number;
      }
    };

    /** The aggregate of {@code number} values that add up to {@code sum}. */
    abstract double of(double sum, int number);
  }

  /** Both parts are required. */
  public InstanceColumn {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(aggregation, "aggregation");
  }
}
