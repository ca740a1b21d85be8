package dev.harmony.trace;

/**
 * Request logs of the Azure LLM inference traces, {@code AzureLLMInferenceTrace_*.csv} of
 * Azure/AzurePublicDataset (Patel et al., "Splitwise", ISCA 2024; Stojkovic et al., "DynamoLLM",
 * HPCA 2025).
 *
 * <p>One row a request, columns {@code TIMESTAMP} (2023: {@code 2023-11-16 18:15:46.6805900}, UTC,
 * to 100 ns; 2024: with an offset, {@code 2024-05-10 00:00:00.009930+00:00}), {@code ContextTokens}
 * and {@code GeneratedTokens}, in any order. A column {@code Model}, which the published logs do
 * not have, tells services apart. Each row becomes an arrival; none of the chosen service is
 * skipped.
 */
public final class AzureLlmReader implements TraceReader {

  private static final RequestLog LOG =
      new RequestLog(
          "TIMESTAMP", TimestampFormat.ISO_8601, "ContextTokens", "GeneratedTokens", "Model");

  @Override
  public TraceFormat format() {
    return TraceFormat.AZURE_LLM;
  }

  @Override
  public boolean recognizes(String head) {
    return LOG.recognizes(head);
  }

  @Override
  public Trace read(TraceSource source, TraceOptions options) {
    return LOG.read(format(), source, options);
  }
}
