package dev.harmony.rule.horizontal;

import java.util.Objects;

/**
 * A metric from outside the cluster, such as the length of a queue.
 *
 * @param name the metric's name
 * @param target what it is compared with
 */
public record ExternalMetric(String name, TotalTarget target) implements MetricSpecification {

  private static final MetricProposal.Unavailable FAILED =
      new MetricProposal.Unavailable(ScalingActive.FAILED_GET_EXTERNAL_METRIC);

  /**
   * @throws NullPointerException if a component is null
   */
  public ExternalMetric {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(target, "target");
  }

  @Override
  public boolean existsWithoutPods() {
    return true;
  }

  @Override
  public MetricProposal propose(
      MetricReading reading, HorizontalObservation observation, ProposalRules rules) {
    if (reading instanceof MetricReading.Failed) {
      return FAILED;
    }
    if (!(reading instanceof MetricReading.Total total)) {
      throw MetricSpecification.unexpected(this, reading);
    }
    return target.propose(total.milli(), observation, rules.tolerance(), FAILED);
  }
}
