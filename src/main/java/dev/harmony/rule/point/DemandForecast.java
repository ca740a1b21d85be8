package dev.harmony.rule.point;

import java.time.Instant;
import java.util.OptionalDouble;

/** A forecast of demand as one number. Deterministic. */
@FunctionalInterface
public interface DemandForecast {

  /** Knows nothing. */
  DemandForecast NONE = now -> OptionalDouble.empty();

  /**
   * The largest demand that was expected at {@code now} until a replica asked for then is ready,
   * per second; empty where there was no forecast.
   */
  OptionalDouble at(Instant now);
}
