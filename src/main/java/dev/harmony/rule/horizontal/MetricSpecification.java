package dev.harmony.rule.horizontal;

/** A metric with its target. */
public sealed interface MetricSpecification
    permits PodsMetric,
        ResourceUtilizationMetric,
        ResourceValueMetric,
        ObjectMetric,
        ExternalMetric {

  /** The metric's name. */
  String name();

  /** Whether it has a value while no pod exists, so that a workload may be scaled to zero. */
  boolean existsWithoutPods();

  /**
   * The count that this metric alone proposes.
   *
   * @param reading what the query returned
   * @param observation the rest of what the sync sees
   * @param rules tolerance and controller settings
   * @throws IllegalArgumentException if {@code reading} is of a kind that this metric does not have
   */
  MetricProposal propose(
      MetricReading reading, HorizontalObservation observation, ProposalRules rules);

  /** The error for a reading of a kind that {@code metric} does not have. */
  static IllegalArgumentException unexpected(MetricSpecification metric, MetricReading reading) {
    return new IllegalArgumentException(
        "reading of %s %s must not be a %s"
            .formatted(
                metric.getClass().getSimpleName(),
                metric.name(),
                reading.getClass().getSimpleName()));
  }
}
