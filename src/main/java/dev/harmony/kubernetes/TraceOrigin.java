package dev.harmony.kubernetes;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Where the demand of a replay comes from. */
public sealed interface TraceOrigin {

  /**
   * A file.
   *
   * @param path where it lies
   */
  record Recorded(Path path) implements TraceOrigin {

    /** Requires the path. */
    public Recorded {
      Objects.requireNonNull(path, "path");
    }
  }

  /**
   * A generator; what is empty is left to the profile, the seed to the replay.
   *
   * @param profile the word that names its profile
   * @param seed of the demand
   * @param days how many days
   * @param start the first day, in UTC
   * @param meanRate requests per second of an ordinary weekday; positive
   * @param requests whether every request arrives by itself
   */
  record Generated(
      String profile,
      OptionalLong seed,
      OptionalInt days,
      Optional<LocalDate> start,
      OptionalDouble meanRate,
      boolean requests)
      implements TraceOrigin {

    /** Requires all parts. */
    public Generated {
      Objects.requireNonNull(profile, "profile");
      Objects.requireNonNull(seed, "seed");
      Objects.requireNonNull(days, "days");
      Objects.requireNonNull(start, "start");
      Objects.requireNonNull(meanRate, "meanRate");
    }
  }
}
