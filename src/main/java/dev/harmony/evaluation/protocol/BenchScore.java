package dev.harmony.evaluation.protocol;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.harmony.evaluation.score.ScoredSeries;
import dev.harmony.evaluation.score.SeriesScores;
import dev.harmony.trace.TraceException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * What one forecaster reached on one series.
 *
 * @param name of the forecaster; that of a peer begins with {@code peer:}
 * @param series which
 * @param values of all measures; NaN where there is none
 */
public record BenchScore(String name, ScoredSeries series, Map<BenchMeasure, Double> values) {

  static final String PEER = "peer:";

  /** Copies the map, which must hold every measure. */
  public BenchScore {
    values = Collections.unmodifiableMap(new EnumMap<>(values));
  }

  private static BenchScore of(
      String name, ScoredSeries series, ToDoubleFunction<BenchMeasure> value) {
    Map<BenchMeasure, Double> values = new EnumMap<>(BenchMeasure.class);
    for (BenchMeasure measure : BenchMeasure.values()) {
      values.put(measure, value.applyAsDouble(measure));
    }
    return new BenchScore(name, series, values);
  }

  /** What a contestant reached. */
  static BenchScore of(SeriesScores scores) {
    return of(scores.contestant(), scores.series(), measure -> measure.of(scores));
  }

  /**
   * The published scores of the peers.
   *
   * @throws TraceException if they cannot be read
   */
  static List<BenchScore> readPeers(Path file) {
    try {
      return TextRows.of(file, "family", "file", "column", "model").stream()
          .map(BenchScore::ofPeer)
          .toList();
    } catch (NumberFormatException failure) {
      throw new TraceException(file + ": has no number where one is expected: " + failure, failure);
    }
  }

  private static BenchScore ofPeer(NamedCsvRecord row) {
    return of(
        PEER + row.getField("model"),
        BenchSeries.series(row),
        measure ->
            measure
                .column()
                .map(column -> Double.parseDouble(row.getField(column)))
                .orElse(Double.NaN));
  }

  /** The value of {@code measure}. */
  public double value(BenchMeasure measure) {
    return Objects.requireNonNull(values.get(measure));
  }
}
