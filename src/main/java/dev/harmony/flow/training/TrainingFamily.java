package dev.harmony.flow.training;

import java.util.List;
import java.util.Objects;

/**
 * Histories of one origin, drawn and scored together.
 *
 * @param name of the family
 * @param weight the share of what is learnt, relative to the others; positive
 * @param records its histories, not empty
 */
public record TrainingFamily(String name, double weight, List<TrainingRecord> records) {

  /**
   * @throws IllegalArgumentException if {@code weight} is not positive or there is no record
   */
  public TrainingFamily {
    Objects.requireNonNull(name, "name");
    records = List.copyOf(records);
    if (!(weight > 0 && Double.isFinite(weight)) || records.isEmpty()) {
      throw new IllegalArgumentException(
          "family '%s' must have a positive weight and a record, but has %s and %d"
              .formatted(name, weight, records.size()));
    }
  }
}
