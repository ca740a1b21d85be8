package dev.harmony.trace;

import dev.harmony.trace.TraceEvent.Arrival;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Request logs of the Azure LLM inference traces, {@code AzureLLMInferenceTrace_*.csv} of
 * Azure/AzurePublicDataset (Patel et al., "Splitwise", ISCA 2024; Stojkovic et al., "DynamoLLM",
 * HPCA 2025).
 *
 * <p>One row a request, columns {@code TIMESTAMP} (2023: {@code 2023-11-16 18:15:46.6805900}, UTC,
 * to 100 ns; 2024: with an offset, {@code 2024-05-10 00:00:00.009930+00:00}), {@code ContextTokens}
 * and {@code GeneratedTokens}, in any order. Each row becomes an arrival; none is skipped.
 */
public final class AzureLlmReader implements TraceReader {

  private static final String TIME = "TIMESTAMP";
  private static final String INPUT = "ContextTokens";
  private static final String OUTPUT = "GeneratedTokens";
  private static final NumberRange TOKENS = new NumberRange(0, 1e9);

  @Override
  public TraceFormat format() {
    return TraceFormat.AZURE_LLM;
  }

  @Override
  public boolean recognizes(String head) {
    return CsvRows.names(head).containsAll(List.of(TIME, INPUT, OUTPUT));
  }

  @Override
  public Trace read(TraceSource source, TraceOptions options) {
    try (CsvRows rows = CsvRows.open(source)) {
      Columns.of(rows);
    }
    return new StreamedTrace(
        new TraceDescription(source.name(), format(), StepSampling.ARRIVAL_INDICATORS, false),
        () -> CsvRows.stream(source, rows -> arrivals(source.name(), rows)));
  }

  private static Stream<TraceEvent> arrivals(String file, CsvRows rows) {
    Columns columns = Columns.of(rows);
    Iterator<Located<Arrival>> inFileOrder =
        StreamedTrace.lazily(rows).map(columns::arrival).iterator();
    return StreamedTrace.lazily(new TimeOrdering<>(file, inFileOrder)).map(Located::value);
  }

  /** Where the three columns are. */
  private record Columns(int time, int input, int output) {

    static Columns of(CsvRows rows) {
      return new Columns(rows.column(TIME), rows.column(INPUT), rows.column(OUTPUT));
    }

    Located<Arrival> arrival(CsvRow row) {
      Instant at = row.time(time, TimestampFormat.ISO_8601);
      int inputTokens = (int) row.wholeNumber(input, TOKENS);
      int outputTokens = (int) row.wholeNumber(output, TOKENS);
      return new Located<>(row.line(), at, new Arrival(at, inputTokens, outputTokens));
    }
  }
}
