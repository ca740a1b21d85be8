package dev.harmony.rule.autopilot;

import dev.harmony.plan.ScalingHistory;
import dev.harmony.rule.RecentValues;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What Autopilot's horizontal rule remembers.
 *
 * @param samples the complete samples of the horizon
 * @param sum of the demand seen in the present sample, per second
 * @param seen how often it was seen
 * @param sampleEnd when the present sample is complete; empty before the first decision
 * @param recommendations the recent raw ones
 * @param releasing the replicas that slow decay still keeps, with fractions; zero or more
 */
public record AutopilotState(
    RecentValues samples,
    double sum,
    int seen,
    Optional<Instant> sampleEnd,
    ScalingHistory recommendations,
    double releasing) {

  /** Nothing has been seen yet. */
  public static final AutopilotState EMPTY =
      new AutopilotState(RecentValues.EMPTY, 0, 0, Optional.empty(), ScalingHistory.EMPTY, 0);

  /** All parts are required. */
  public AutopilotState {
    Objects.requireNonNull(samples, "samples");
    Objects.requireNonNull(sampleEnd, "sampleEnd");
    Objects.requireNonNull(recommendations, "recommendations");
  }
}
