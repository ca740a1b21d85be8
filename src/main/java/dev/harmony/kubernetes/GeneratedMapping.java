package dev.harmony.kubernetes;

import dev.harmony.kubernetes.crd.GeneratedTraceSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * From {@code Replay.spec.trace.source.generated} to the demand that is asked for.
 *
 * @param place the block {@code generated}
 */
record GeneratedMapping(FieldPlace place) {

  private static final int MOST_RATE = 10_000;

  /**
   * The demand that {@code spec} describes.
   *
   * @throws ManifestException if a value is out of its range
   */
  TraceOrigin.Generated origin(GeneratedTraceSpec spec) {
    return new TraceOrigin.Generated(
        spec.profile().word(),
        spec.seed() == null ? OptionalLong.empty() : OptionalLong.of(spec.seed()),
        spec.days() == null ? OptionalInt.empty() : OptionalInt.of(spec.days()),
        Optional.ofNullable(spec.start()).map(this::date),
        meanRate(spec.meanRate()),
        Boolean.TRUE.equals(spec.requests()));
  }

  private LocalDate date(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException noSuchDay) {
      throw place.field("start").problem("must be a day, but is '%s'".formatted(written));
    }
  }

  private OptionalDouble meanRate(@Nullable Quantity written) {
    if (written == null) {
      return OptionalDouble.empty();
    }
    double rate = Quantities.positive(place.field("meanRate"), written);
    if (rate > MOST_RATE) {
      throw place
          .field("meanRate")
          .problem("must be at most %d, but is %s".formatted(MOST_RATE, written));
    }
    return OptionalDouble.of(rate);
  }
}
