package dev.harmony.rule.horizontal;

/**
 * The count proposed by a metric that pods report.
 *
 * <p>The first pass takes the ratio of level to target over the counted pods. Where pods are
 * missing, or unready and the ratio above one, a second pass adds them with the usage that argues
 * against the change: missing ones with none on scale-up and with their assumed usage on
 * scale-down, unready ones with none on scale-up. The count is held if the second ratio lies within
 * the tolerance or across one from the first, or if it would move the count against itself.
 * Otherwise it is ceil(ratio times pods of the last pass).
 *
 * @param level what is compared with the target
 * @param target the level aimed at; positive
 * @param failure the answer where no level is defined
 */
record TwoPassRule(UsageLevel level, long target, MetricProposal.Unavailable failure) {

  MetricProposal propose(PodUsage usage, int currentReplicas, Tolerance tolerance) {
    PodSums counted = usage.counted();
    if (!level.isDefined(counted)) {
      return failure;
    }
    long measured = level.of(counted);
    double ratio = (double) measured / target;
    boolean addsUnready = usage.unready().pods() > 0 && ratio > 1;
    if (!addsUnready && usage.missing().pods() == 0) {
      int replicas =
          tolerance.includes(ratio) ? currentReplicas : (int) Math.ceil(ratio * counted.pods());
      return new MetricProposal.Proposed(replicas, measured);
    }
    PodSums cautious = withMissing(usage, ratio);
    if (addsUnready) {
      cautious = cautious.plus(usage.unready().idle());
    }
    double cautiousRatio = (double) level.of(cautious) / target;
    int replicas = (int) Math.ceil(cautiousRatio * cautious.pods());
    boolean holds =
        tolerance.includes(cautiousRatio)
            || crossesOne(ratio, cautiousRatio)
            || (cautiousRatio < 1 && replicas > currentReplicas)
            || (cautiousRatio > 1 && replicas < currentReplicas);
    return new MetricProposal.Proposed(holds ? currentReplicas : replicas, measured);
  }

  private static PodSums withMissing(PodUsage usage, double ratio) {
    if (ratio < 1) {
      return usage.counted().plus(usage.missing());
    }
    return ratio > 1 ? usage.counted().plus(usage.missing().idle()) : usage.counted();
  }

  private static boolean crossesOne(double first, double second) {
    return (first < 1 && second > 1) || (first > 1 && second < 1);
  }
}
