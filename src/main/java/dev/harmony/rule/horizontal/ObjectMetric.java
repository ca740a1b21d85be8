package dev.harmony.rule.horizontal;

import java.util.Objects;

/**
 * A metric that describes one other object, such as the requests of an ingress.
 *
 * @param name the metric's name
 * @param target what it is compared with
 */
public record ObjectMetric(String name, TotalTarget target) implements MetricSpecification {

  private static final MetricProposal.Unavailable FAILED =
      new MetricProposal.Unavailable(ScalingActive.FAILED_GET_OBJECT_METRIC);

  /**
   * @throws NullPointerException if a component is null
   */
  public ObjectMetric {
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
