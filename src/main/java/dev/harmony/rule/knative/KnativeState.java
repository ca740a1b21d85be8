package dev.harmony.rule.knative;

import dev.harmony.plan.RecommendationWindow;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a Knative Pod Autoscaler remembers from decision to decision. An immutable value.
 *
 * @param metric what was reported of the metric
 * @param panic the panic that it is in, if any
 * @param wishes the counts wanted within the delay of scale-downs
 */
public record KnativeState(
    MetricHistory metric, Optional<Panic> panic, RecommendationWindow wishes) {

  /**
   * A panic, in which the count may only rise.
   *
   * @param since when the threshold was last reached
   * @param replicas the largest count wanted since it began
   */
  public record Panic(Instant since, int replicas) {

    /** The same with no less than {@code wish} replicas. */
    Panic atLeast(int wish) {
      return new Panic(since, Math.max(replicas, wish));
    }
  }

  /** All parts are required. */
  public KnativeState {
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(panic, "panic");
    Objects.requireNonNull(wishes, "wishes");
  }

  /**
   * This state after one more report of the metric: from the replicas, or from the activator about
   * requests that it holds or passes on. Reports of one second are added up.
   *
   * @param now not before the second of the newest report
   * @param value the metric of all who report; finite and not negative
   * @throws IllegalArgumentException if {@code now} or {@code value} is out of range
   */
  public KnativeState withReport(Instant now, double value) {
    if (!(value >= 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException("value must be finite and not negative, but is " + value);
    }
    return new KnativeState(metric.with(now.getEpochSecond(), value), panic, wishes);
  }
}
