package dev.harmony.flow.training;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** How long a training takes and may take, over all the processes that worked on it. */
public final class TrainingClock {
  private final InstantSource source;
  private final Optional<Duration> limit;
  private Instant begun;
  private Duration before = Duration.ZERO;

  /**
   * @param source the time
   * @param limit the longest training, positive; empty for no limit
   */
  public TrainingClock(InstantSource source, Optional<Duration> limit) {
    this.source = source;
    this.limit = limit;
    this.begun = source.instant();
  }

  /** Time does not count. */
  static TrainingClock unlimited() {
    return new TrainingClock(InstantSource.fixed(Instant.EPOCH), Optional.empty());
  }

  /** Begins to count, after what earlier processes {@code spent}. */
  void start(Duration spent) {
    before = spent;
    begun = source.instant();
  }

  /** The time of all processes together. */
  Duration spent() {
    return before.plus(Duration.between(begun, source.instant()));
  }

  /** The share of the longest time that is over; 0 without a limit. */
  double share() {
    return limit.map(most -> (double) spent().toMillis() / most.toMillis()).orElse(0.0);
  }
}
