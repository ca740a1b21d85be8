package dev.harmony.rule.horizontal;

import java.util.Objects;

/**
 * A resource whose usage is compared with what the pods request. For cpu, samples of pods that are
 * still initialising do not count. On scale-down a missing pod is assumed to use all of its
 * request, or the target where that is more.
 *
 * @param name the resource, such as {@code cpu}
 * @param targetPercent the utilisation aimed at, in percent of the request; positive
 */
public record ResourceUtilizationMetric(String name, int targetPercent)
    implements MetricSpecification {

  /** The resource whose samples depend on readiness. */
  static final String CPU = "cpu";

  private static final MetricProposal.Unavailable FAILED =
      new MetricProposal.Unavailable(ScalingActive.FAILED_GET_RESOURCE_METRIC);

  /**
   * @throws IllegalArgumentException if {@code targetPercent} is not positive
   */
  public ResourceUtilizationMetric {
    Objects.requireNonNull(name, "name");
    if (targetPercent < 1) {
      throw new IllegalArgumentException("targetPercent must be positive, but is " + targetPercent);
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
    long assumedPercent = Math.max(100, targetPercent);
    PodGrouping grouping =
        new PodGrouping(name.equals(CPU), request -> request * assumedPercent / 100);
    return new TwoPassRule(UsageLevel.UTILIZATION, targetPercent, FAILED)
        .propose(
            grouping.group(samples, observation.now(), rules),
            observation.specReplicas(),
            rules.tolerance());
  }
}
