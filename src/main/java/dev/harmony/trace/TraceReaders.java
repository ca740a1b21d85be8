package dev.harmony.trace;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The formats that can be read.
 *
 * @param readers asked in this order which of them recognizes a trace of unnamed format
 */
public record TraceReaders(List<TraceReader> readers) {

  /** Copies the list. */
  public TraceReaders {
    readers = List.copyOf(readers);
  }

  /** Every reader there is; the one of the least particular format comes last. */
  public static TraceReaders standard() {
    return new TraceReaders(
        List.of(
            new AzureLlmReader(),
            new BurstGptReader(),
            new MooncakeReader(),
            new ServeGenReader(),
            new PrometheusRangeReader(),
            new CountsReader(),
            new DelimitedReader()));
  }

  /**
   * The trace in {@code file}, which may be compressed with gzip.
   *
   * @throws TraceException if it cannot be read, its format is not recognized or has no reader
   */
  public Trace read(Path file, TraceOptions options) {
    return read(TraceSource.ofFile(file), options);
  }

  /**
   * The trace in {@code source}.
   *
   * @throws TraceException if it cannot be read, its format is not recognized or has no reader
   */
  public Trace read(TraceSource source, TraceOptions options) {
    TraceReader reader =
        options.format().map(this::readerOf).orElseGet(() -> recognize(source, options));
    return reader.read(source, options);
  }

  private TraceReader readerOf(TraceFormat format) {
    return readers.stream()
        .filter(reader -> reader.format() == format)
        .findFirst()
        .orElseThrow(
            () ->
                new TraceException(
                    "trace format '%s' cannot be read yet, expected one of %s"
                        .formatted(format.word(), words())));
  }

  private TraceReader recognize(TraceSource source, TraceOptions options) {
    if (options.columns().isPresent()) {
      return readerOf(TraceFormat.CSV);
    }
    String head = source.head();
    if (head.isBlank()) {
      throw new TraceException(source.name() + ": is empty, expected a trace");
    }
    return readers.stream()
        .filter(reader -> reader.recognizes(head))
        .findFirst()
        .orElseThrow(
            () ->
                TraceException.at(
                    source.name(),
                    1,
                    "begins with %s, expected a trace in one of the formats %s"
                        .formatted(
                            TraceException.quoted(head.lines().findFirst().orElse("")), words())));
  }

  private String words() {
    return readers.stream().map(reader -> reader.format().word()).collect(Collectors.joining(", "));
  }
}
