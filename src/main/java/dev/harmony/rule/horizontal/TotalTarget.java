package dev.harmony.rule.horizontal;

import java.util.Objects;

/**
 * The target of a metric that has one value for the whole workload.
 *
 * @param type what the value is compared with
 * @param milli the target in thousandths; positive
 */
public record TotalTarget(Type type, long milli) {

  /** What the value is compared with. */
  public enum Type {
    /** The whole value, in proportion to the ready pods. */
    VALUE,
    /** The value divided by the replicas of the workload's status. */
    AVERAGE_VALUE
  }

  /**
   * @throws IllegalArgumentException if {@code milli} is not positive
   */
  public TotalTarget {
    Objects.requireNonNull(type, "type");
    if (milli < 1) {
      throw new IllegalArgumentException("milli must be positive, but is " + milli);
    }
  }

  /** A target for the whole value. */
  public static TotalTarget ofValue(long milli) {
    return new TotalTarget(Type.VALUE, milli);
  }

  /** A target for the value per replica. */
  public static TotalTarget ofAverageValue(long milli) {
    return new TotalTarget(Type.AVERAGE_VALUE, milli);
  }

  /**
   * The count proposed for a value of {@code total} thousandths.
   *
   * @return {@code failure} for a whole value while replicas are wanted but no pod exists
   */
  MetricProposal propose(
      long total,
      HorizontalObservation observation,
      Tolerance tolerance,
      MetricProposal.Unavailable failure) {
    return switch (type) {
      case VALUE -> proposeForValue(total, observation, tolerance, failure);
      case AVERAGE_VALUE -> proposeForAverage(total, observation.statusReplicas(), tolerance);
    };
  }

  /** ceil(ratio x ready pods), or ceil(ratio) from zero, where no band applies. */
  private MetricProposal proposeForValue(
      long total,
      HorizontalObservation observation,
      Tolerance tolerance,
      MetricProposal.Unavailable failure) {
    double ratio = (double) total / milli;
    int current = observation.specReplicas();
    if (current == 0) {
      return new MetricProposal.Proposed((int) Math.ceil(ratio), total);
    }
    if (tolerance.includes(ratio)) {
      return new MetricProposal.Proposed(current, total);
    }
    if (observation.pods() == 0) {
      return failure;
    }
    return new MetricProposal.Proposed((int) Math.ceil(ratio * observation.readyPods()), total);
  }

  /** ceil(total / target), or the status replicas inside the band; 0/0 and x/0 are never inside. */
  private MetricProposal proposeForAverage(long total, int statusReplicas, Tolerance tolerance) {
    double ratio = total / ((double) milli * statusReplicas);
    int replicas =
        tolerance.includes(ratio) ? statusReplicas : (int) Math.ceil((double) total / milli);
    return new MetricProposal.Proposed(replicas, average(total, statusReplicas));
  }

  /** ceil(total / replicas); without replicas the smallest long, as the controller on amd64. */
  private static long average(long total, int replicas) {
    return replicas == 0 ? Long.MIN_VALUE : (long) Math.ceil((double) total / replicas);
  }
}
