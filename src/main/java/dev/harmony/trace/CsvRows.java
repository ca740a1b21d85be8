package dev.harmony.trace;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rows of delimited text (RFC 4180, UTF-8) below its header, one at a time. Separated by
 * commas, semicolons or tabs, whichever is most frequent in the header. Empty lines are passed
 * over.
 */
final class CsvRows implements TableRows {

  private static final int LONGEST_RECORD = 1 << 20;

  private final TraceSource source;
  private final CloseableIterator<CsvRecord> records;
  private final TableRow headerRow;
  private long lastLine;

  private CsvRows(TraceSource source, CloseableIterator<CsvRecord> records) {
    this.source = source;
    this.records = records;
    this.headerRow = readHeader();
  }

  /**
   * Opens {@code source} and reads its header.
   *
   * @throws TraceException if it cannot be read or is empty
   */
  static CsvRows open(TraceSource source) {
    return open(source, true);
  }

  /** The same, where an empty line below the header is a row with one empty cell. */
  static CsvRows openWithEmptyLines(TraceSource source) {
    return open(source, false);
  }

  private static CsvRows open(TraceSource source, boolean skipsEmptyLines) {
    CloseableIterator<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator(source.head()))
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(skipsEmptyLines)
            .detectBomHeader(true)
            .maxBufferSize(LONGEST_RECORD)
            .ofCsvRecord(source.open(), StandardCharsets.UTF_8)
            .iterator();
    return new CsvRows(source, records);
  }

  /** The names in the header line of text that begins with {@code head}; empty if it is blank. */
  static List<String> names(String head) {
    return Stream.of(headerLine(head).split(Pattern.quote(separator(head) + ""), -1))
        .map(name -> name.replace('"', ' ').replace('\uFEFF', ' ').strip())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static String headerLine(String head) {
    return head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  private static char separator(String head) {
    String header = headerLine(head);
    char best = ',';
    for (char mark : new char[] {';', '\t'}) {
      best = occurrences(header, mark) > occurrences(header, best) ? mark : best;
    }
    return best;
  }

  private static long occurrences(String text, char mark) {
    return text.chars().filter(character -> character == mark).count();
  }

  private TableRow readHeader() {
    if (!guarded(records::hasNext)) {
      throw new TraceException(source.name() + ": is empty, expected a header line");
    }
    CsvRecord record = guarded(records::next);
    return new TableRow(
        source.name(),
        record.getFields().stream().map(String::strip).toList(),
        record.getStartingLineNumber(),
        record.getFields());
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public List<String> header() {
    return headerRow.header();
  }

  /** The header as a row. */
  TableRow headerRow() {
    return headerRow;
  }

  @Override
  public boolean hasNext() {
    return guarded(records::hasNext);
  }

  @Override
  public TableRow next() {
    CsvRecord record = guarded(records::next);
    lastLine = record.getStartingLineNumber();
    return new TableRow(source.name(), header(), lastLine, record.getFields());
  }

  /** Turns every failure of reading or parsing into the one exception of this package. */
  private <T> T guarded(Supplier<T> action) {
    try {
      return action.get();
    } catch (CsvParseException e) {
      throw TraceException.at(
          source.name(),
          lastLine + 1,
          "is not well-formed text in columns: " + root(e).getMessage());
    } catch (UncheckedIOException e) {
      throw source.unreadable(Objects.requireNonNull(e.getCause()));
    }
  }

  private static Throwable root(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause == null ? thrown : root(cause);
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }
}
