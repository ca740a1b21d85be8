package dev.harmony.control;

import dev.harmony.series.IndicatorWindow;
import dev.harmony.workload.ScalingPolicy;
import java.time.Instant;

/** Where the observations of a policy come from. */
public interface IndicatorSource {

  /**
   * What was observed up to {@code now}, in complete steps of the policy's resolution, the demand
   * among it.
   *
   * @throws IndicatorSourceException if the source cannot be read
   */
  IndicatorWindow indicators(ScalingPolicy policy, Instant now);
}
