package dev.harmony.trace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The formats that can be read.
 *
 * @param readers asked in this order which of them recognizes a trace of unnamed format
 */
public record TraceReaders(List<TraceReader> readers) {

  private static final Set<TraceFormat> WITHOUT_SERVICES =
      Set.of(TraceFormat.PROMETHEUS_RANGE, TraceFormat.COUNTS);
  private static final Set<TraceFormat> WITH_TIMES =
      Set.of(
          TraceFormat.AZURE_LLM,
          TraceFormat.BURST_GPT,
          TraceFormat.MOONCAKE,
          TraceFormat.SERVE_GEN,
          TraceFormat.PROMETHEUS_RANGE);

  /** Copies the list. */
  public TraceReaders {
    readers = List.copyOf(readers);
  }

  /** Every reader there is; the one of the least particular format comes last. */
  public static TraceReaders standard() {
    return new TraceReaders(
        List.of(
            new ParquetReader(),
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
    requireUse("service", options.service(), WITHOUT_SERVICES, source, reader);
    requireUse("step", options.step(), WITH_TIMES, source, reader);
    return reader.read(source, options);
  }

  /** What is said of a trace must mean something for its format. */
  private static void requireUse(
      String what,
      Optional<?> said,
      Set<TraceFormat> meaningless,
      TraceSource source,
      TraceReader reader) {
    if (said.isPresent() && meaningless.contains(reader.format())) {
      throw new TraceException(
          "%s: is a trace of the format %s, for which a %s says nothing"
              .formatted(source.name(), reader.format().word(), what));
    }
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
    String head = source.head();
    if (options.columns().isPresent()) {
      boolean parquet = readerOf(TraceFormat.PARQUET).recognizes(head);
      return readerOf(parquet ? TraceFormat.PARQUET : TraceFormat.CSV);
    }
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
