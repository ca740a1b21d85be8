package dev.harmony.evaluation.protocol;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.harmony.trace.TraceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The rows of a gzip CSV with a header. */
final class TextRows {

  private TextRows() {}

  /**
   * All rows of {@code file}.
   *
   * @throws TraceException if it cannot be read or lacks one of {@code columns}
   */
  static List<NamedCsvRecord> of(Path file, String... columns) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      List<NamedCsvRecord> rows = reader.stream().toList();
      List<String> header = rows.isEmpty() ? List.of() : rows.get(0).getHeader();
      Stream.of(columns)
          .filter(column -> !header.contains(column))
          .findFirst()
          .ifPresent(
              column -> {
                throw new TraceException(file + ":1: has no column '" + column + "'");
              });
      return rows;
    } catch (IOException | CsvParseException failure) {
      throw new TraceException(file + ": cannot be read: " + failure.getMessage(), failure);
    }
  }
}
