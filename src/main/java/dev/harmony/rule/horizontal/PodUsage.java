package dev.harmony.rule.horizontal;

/**
 * The pods of one metric in the three groups that the two-pass rule tells apart.
 *
 * @param counted pods whose sample may be used
 * @param missing pods without a sample, with the usage they are assumed to have on scale-down
 * @param unready pods whose sample, if any, says nothing yet
 */
record PodUsage(PodSums counted, PodSums missing, PodSums unready) {

  /** The groups of {@code counts}, each missing pod assumed at {@code missingUsage}. */
  static PodUsage of(MetricReading.PodCounts counts, long missingUsage) {
    return new PodUsage(
        new PodSums(counts.reporting(), counts.usageMilli(), 0),
        new PodSums(counts.missing(), counts.missing() * missingUsage, 0),
        new PodSums(counts.pending(), 0, 0));
  }
}
