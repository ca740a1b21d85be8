package dev.harmony.app;

import dev.harmony.flow.model.ModelCard.DataFacts;
import dev.harmony.flow.training.TrainingFamily;
import dev.harmony.flow.training.TrainingRecord;
import dev.harmony.series.IndicatorWindow;
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

  /** Adds all that can be learnt from it to {@code digest}: facts, steps, levels and values. */
  void addTo(InputDigest digest) {
    digest.with(facts.toString());
    for (TrainingRecord record : family.records()) {
      IndicatorWindow window = record.observed().window();
      digest.with(record.name()).with(Integer.toString(record.learnt()));
      digest.with(window.grid().toString()).with(record.observed().hierarchy().toString());
      for (int column = 0; column < window.indicators().size(); column++) {
        digest.with(window.indicators().get(column).name()).with(window.column(column));
      }
    }
  }
}
