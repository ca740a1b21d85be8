package dev.harmony.rule.horizontal;

import java.util.List;

/**
 * The proposal of all metrics together: the largest, the first of equals. Metrics that fail forbid
 * scaling down; without a single valid metric there is no proposal.
 *
 * @param replicas the count proposed
 * @param metric index of the metric it came from; -1 without a proposal
 * @param failed how many metrics failed
 * @param active the reason of the condition {@code ScalingActive}
 */
record CombinedProposal(int replicas, int metric, int failed, ScalingActive active) {

  static CombinedProposal of(
      List<MetricSpecification> metrics, HorizontalObservation observation, ProposalRules rules) {
    int replicas = 0;
    int metric = -1;
    int failed = 0;
    ScalingActive firstFailure = ScalingActive.VALID_METRIC_FOUND;
    for (int index = 0; index < metrics.size(); index++) {
      MetricProposal proposal =
          metrics.get(index).propose(observation.readings().get(index), observation, rules);
      if (proposal instanceof MetricProposal.Unavailable unavailable) {
        firstFailure = failed == 0 ? unavailable.reason() : firstFailure;
        failed++;
      } else if (proposal instanceof MetricProposal.Proposed proposed
          && (replicas == 0 || proposed.replicas() > replicas)) {
        replicas = proposed.replicas();
        metric = index;
      }
    }
    boolean blocked =
        failed == metrics.size() || (failed > 0 && replicas < observation.specReplicas());
    return blocked
        ? new CombinedProposal(0, -1, failed, firstFailure)
        : new CombinedProposal(replicas, metric, failed, ScalingActive.VALID_METRIC_FOUND);
  }

  boolean isPresent() {
    return metric >= 0;
  }
}
