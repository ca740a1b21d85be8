package dev.harmony.rule.horizontal;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What one pod reported.
 *
 * @param usageMilli the value in thousandths of its unit
 * @param takenAt end of the window it was measured over
 * @param window length of that window
 */
public record PodSample(long usageMilli, Instant takenAt, Duration window) {

  /**
   * @throws NullPointerException if an instant or duration is null
   */
  public PodSample {
    Objects.requireNonNull(takenAt, "takenAt");
    Objects.requireNonNull(window, "window");
  }
}
