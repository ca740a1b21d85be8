package dev.harmony.rule.horizontal;

import java.util.Objects;

/**
 * A metric that every pod reports, averaged. Readiness does not matter: a running pod that reports
 * counts, one that does not is missing, a pending one is unready.
 *
 * @param name the metric's name
 * @param targetMilli the average aimed at, in thousandths; positive
 */
public record PodsMetric(String name, long targetMilli) implements MetricSpecification {

  private static final MetricProposal.Unavailable FAILED =
      new MetricProposal.Unavailable(ScalingActive.FAILED_GET_PODS_METRIC);

  /**
   * @throws IllegalArgumentException if {@code targetMilli} is not positive
   */
  public PodsMetric {
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
    PodUsage usage;
    if (reading instanceof MetricReading.PodCounts counts) {
      usage = PodUsage.of(counts, targetMilli);
    } else if (reading instanceof MetricReading.PodSamples samples) {
      usage =
          new PodGrouping(false, request -> targetMilli).group(samples, observation.now(), rules);
    } else if (reading instanceof MetricReading.Failed) {
      return FAILED;
    } else {
      throw MetricSpecification.unexpected(this, reading);
    }
    return new TwoPassRule(UsageLevel.AVERAGE, targetMilli, FAILED)
        .propose(usage, observation.specReplicas(), rules.tolerance());
  }
}
