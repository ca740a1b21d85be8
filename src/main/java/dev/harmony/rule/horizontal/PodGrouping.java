package dev.harmony.rule.horizontal;

import java.time.Instant;
import java.util.function.LongUnaryOperator;

/**
 * Sorts pods into the groups of {@link PodUsage}. Pods that leave are left out, pending ones are
 * unready, running ones without a sample are missing.
 *
 * @param looksAtReadiness whether a sample of an initialising pod makes it unready, as for cpu
 * @param missingUsage what a missing pod of a given request is assumed to use on scale-down
 */
record PodGrouping(boolean looksAtReadiness, LongUnaryOperator missingUsage) {

  PodUsage group(MetricReading.PodSamples samples, Instant now, ProposalRules rules) {
    PodSums counted = PodSums.NONE;
    PodSums missing = PodSums.NONE;
    PodSums unready = PodSums.NONE;
    for (PodObservation pod : samples.pods()) {
      long request = pod.requestMilli();
      switch (pod.stage()) {
        case LEAVING -> {}
        case PENDING -> unready = unready.plus(new PodSums(1, 0, request));
        case RUNNING -> {
          if (pod.sample().isEmpty()) {
            missing = missing.plus(new PodSums(1, missingUsage.applyAsLong(request), request));
          } else if (looksAtReadiness
              && pod.isInitializing(pod.sample().get(), now, rules.settings())) {
            unready = unready.plus(new PodSums(1, 0, request));
          } else {
            counted = counted.plus(new PodSums(1, pod.sample().get().usageMilli(), request));
          }
        }
      }
    }
    return new PodUsage(counted, missing, unready);
  }
}
