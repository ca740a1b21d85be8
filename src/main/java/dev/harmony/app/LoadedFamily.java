package dev.harmony.app;

import dev.harmony.flow.model.ModelCard.DataFacts;
import dev.harmony.flow.training.TrainingFamily;
import dev.harmony.flow.training.TrainingRecord;
import java.util.List;
import java.util.Map;

/**
 * A family that is ready to be learnt from.
 *
 * @param family its histories
 * @param facts what is told of it
 */
record LoadedFamily(TrainingFamily family, DataFacts facts) {

  /**
   * A family of {@code records}.
   *
   * @param files their names and digests; none where they were not read from files
   */
  static LoadedFamily of(
      String name,
      String licence,
      double weight,
      List<TrainingRecord> records,
      Map<String, String> files) {
    long learnt = records.stream().mapToLong(TrainingRecord::learnt).sum();
    long seen = records.stream().mapToLong(record -> record.observed().window().length()).sum();
    return new LoadedFamily(
        new TrainingFamily(name, weight, records),
        new DataFacts(name, licence, weight, files, learnt, seen - learnt));
  }
}
