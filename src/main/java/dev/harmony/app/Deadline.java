package dev.harmony.app;

import dev.harmony.simulation.ReplayProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;

/**
 * Progress that ends the work when its time is up.
 *
 * @param progress is told how far the work has come until then
 * @param clock tells the time
 * @param end when the time is up
 */
record Deadline(ReplayProgress progress, InstantSource clock, Instant end)
    implements ReplayProgress {

  /** {@code progress} of work that may take {@code allowed} from now on. */
  static Deadline of(ReplayProgress progress, InstantSource clock, Duration allowed) {
    return new Deadline(progress, clock, clock.instant().plus(allowed));
  }

  /**
   * {@inheritDoc}
   *
   * @throws CancellationException if the time is up and the work is not done
   */
  @Override
  public void advanced(double share) {
    if (share < 1 && clock.instant().isAfter(end)) {
      throw new CancellationException(
          "spec.activeDeadlineSeconds have passed with %.0f %% done".formatted(100 * share));
    }
    progress.advanced(share);
  }
}
