package dev.harmony.rule.horizontal;

import java.util.Objects;

/**
 * A resource whose average usage per pod is compared with a plain value. For cpu, samples of pods
 * that are still initialising do not count.
 *
 * @param name the resource, such as {@code cpu}
 * @param targetMilli the average aimed at, in thousandths; positive
 */
public record ResourceValueMetric(String name, long targetMilli) implements MetricSpecification {

  private static final MetricProposal.Unavailable FAILED =
      new MetricProposal.Unavailable(ScalingActive.FAILED_GET_RESOURCE_METRIC);

  /**
   * @throws IllegalArgumentException if {@code targetMilli} is not positive
   */
  public ResourceValueMetric {
    Objects.requireNonNull(name, "name");
    if (targetMilli < 1) {
      throw new IllegalArgumentException("targetMilli must be positive, but is " + targetMilli);
    }
  }

  @Override
  public boolean existsWithoutPods() {
    return false;
  }

  @Override
  public MetricProposal propose(
      MetricReading reading, HorizontalObservation observation, ProposalRules rules) {
    if (reading instanceof MetricReading.Failed) {
      return FAILED;
    }
    if (!(reading instanceof MetricReading.PodSamples samples)) {
      throw MetricSpecification.unexpected(this, reading);
    }
    PodGrouping grouping =
        new PodGrouping(name.equals(ResourceUtilizationMetric.CPU), request -> targetMilli);
    return new TwoPassRule(UsageLevel.AVERAGE, targetMilli, FAILED)
        .propose(
            grouping.group(samples, observation.now(), rules),
            observation.specReplicas(),
            rules.tolerance());
  }
}
