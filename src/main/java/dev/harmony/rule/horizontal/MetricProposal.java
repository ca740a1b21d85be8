package dev.harmony.rule.horizontal;

/** What one metric alone would have. */
public sealed interface MetricProposal {

  /**
   * The metric could be evaluated.
   *
   * @param replicas the count it proposes
   * @param level the value compared with the target: thousandths, or percent of the request
   */
  record Proposed(int replicas, long level) implements MetricProposal {}

  /**
   * The metric could not be evaluated.
   *
   * @param reason which kind of metric failed
   */
  record Unavailable(ScalingActive reason) implements MetricProposal {}
}
