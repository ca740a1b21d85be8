package dev.harmony.app;

import dev.harmony.flow.model.Checksums;
import dev.harmony.flow.training.DataSplit;
import dev.harmony.flow.training.TrainingRecord;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import dev.harmony.trace.NumericTable;
import dev.harmony.trace.TraceException;
import dev.harmony.trace.TraceSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the files of a family: each row, in the order of the file, is a step of a regular grid that
 * begins with the time of the first row.
 */
final class RecordedHistories {
  private final RecordedFamily family;
  private final Path root;
  private final DataSplit split;

  /**
   * @param root what the folder of the family is relative to
   */
  RecordedHistories(RecordedFamily family, Path root, DataSplit split) {
    this.family = family;
    this.root = root;
    this.split = split;
  }

  /**
   * The family, all of its files read.
   *
   * @throws WrongInputException if there is no file, or nothing in them can be learnt from
   * @throws TraceException if a file cannot be read
   */
  LoadedFamily load() throws IOException {
    Map<String, String> digests = new LinkedHashMap<>();
    List<TrainingRecord> records = new ArrayList<>();
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      digests.put(name(file), Checksums.digest(bytes));
      TrainingRecord.of(name(file), window(name(file), bytes), split).ifPresent(records::add);
    }
    if (records.isEmpty()) {
      throw new WrongInputException(
          "'%s': no indicator of its %d files changes, so there is nothing to learn"
              .formatted(root.resolve(family.folder()), digests.size()));
    }
    return LoadedFamily.of(family.name(), family.licence(), family.weight(), records, digests);
  }

  /** Names do not tell where the data lie on this machine. */
  private String name(Path file) {
    Path name = Files.isDirectory(root) ? root.relativize(file) : file.getFileName();
    return name.toString().replace('\\', '/');
  }

  private List<Path> files() throws IOException {
    Path folder = root.resolve(family.folder());
    if (!Files.exists(folder)) {
      throw new WrongInputException("'" + folder + "' does not exist, expected data to learn from");
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files =
          all.filter(Files::isRegularFile)
              .filter(file -> family.hasFile(file.getFileName().toString()))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new WrongInputException(
            "'%s' has no file .csv or .csv.gz%s"
                .formatted(
                    folder, family.files().map(names -> " of the names " + names).orElse("")));
      }
      return files;
    }
  }

  private IndicatorWindow window(String name, byte[] bytes) {
    NumericTable table = NumericTable.read(TraceSource.ofBytes(name, bytes), family.format());
    List<String> columns = table.columns().stream().filter(family::hasColumn).toList();
    if (columns.isEmpty()) {
      throw new TraceException(
          "%s: has no column of numbers%s"
              .formatted(name, family.columns().map(names -> " of the names " + names).orElse("")));
    }
    List<Indicator> indicators =
        columns.stream().map(column -> Indicator.gauge(column, Unit.DIMENSIONLESS)).toList();
    double[][] values = columns.stream().map(table::values).toArray(double[][]::new);
    Duration step = step(table);
    Instant start = table.times().isEmpty() ? Instant.EPOCH : table.times().get(0);
    if (!family.averaged()) {
      return IndicatorWindow.of(new TimeGrid(start, step, table.rows()), indicators, values);
    }
    return new ClockAverages(table.times(), step).window(indicators, values);
  }

  private Duration step(NumericTable table) {
    return family
        .stepSeconds()
        .map(Duration::ofSeconds)
        .orElseGet(() -> Duration.ofMillis(medianGap(table)));
  }

  private static long medianGap(NumericTable table) {
    List<Instant> times = table.times();
    long[] gaps =
        IntStream.range(1, times.size())
            .mapToLong(row -> Duration.between(times.get(row - 1), times.get(row)).toMillis())
            .sorted()
            .toArray();
    if (gaps.length == 0 || gaps[gaps.length / 2] <= 0) {
      throw new TraceException(
          table.name() + ": does not tell the time from row to row, --step SECONDS does");
    }
    return gaps[gaps.length / 2];
  }
}
