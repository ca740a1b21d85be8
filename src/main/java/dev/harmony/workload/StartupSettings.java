package dev.harmony.workload;

import java.time.Duration;
import java.util.Objects;

/**
 * How long a replica takes from its request to its first readiness.
 *
 * @param source whether the values hold or are a prior
 * @param median half of the replicas start within it; positive
 * @param percentile95 95 % of the replicas start within it; at least {@code median}
 */
public record StartupSettings(ParameterSource source, Duration median, Duration percentile95) {

  /** The start-up of a GPU service where nothing is known: half within 4 minutes, 95 % within 8. */
  public static final StartupSettings DEFAULT =
      new StartupSettings(ParameterSource.OBSERVED, Duration.ofMinutes(4), Duration.ofMinutes(8));

  /**
   * @throws IllegalArgumentException unless {@code 0 < median <= percentile95}
   */
  public StartupSettings {
    Objects.requireNonNull(source, "source");
    if (median.isNegative() || median.isZero()) {
      throw new IllegalArgumentException("median must be positive, but is " + median);
    }
    if (percentile95.compareTo(median) < 0) {
      throw new IllegalArgumentException(
          "percentile95 must be at least the median %s, but is %s".formatted(median, percentile95));
    }
  }
}
