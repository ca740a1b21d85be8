package dev.harmony.flow.training;

import java.util.List;

/**
 * Histories of one origin, drawn and scored together.
 *
 * @param name of the family
 * @param weight how often it is drawn relative to the others; positive
 * @param records its histories, not empty
 */
public record TrainingFamily(String name, double weight, List<TrainingRecord> records) {

  /**
   * @throws IllegalArgumentException if {@code weight} is not positive or there is no record
   */
  public TrainingFamily {
    records = List.copyOf(records);
    if (!(weight > 0) || records.isEmpty()) {
      throw new IllegalArgumentException(
          "family '%s' must have a positive weight and a record, but has %s and %d"
              .formatted(name, weight, records.size()));
    }
  }

  /** The mean number of indicators of a record, of which no more than {@code most} count. */
  double meanColumns(int most) {
    return records.stream()
        .mapToInt(record -> Math.min(most, record.columns()))
        .average()
        .orElseThrow();
  }
}
