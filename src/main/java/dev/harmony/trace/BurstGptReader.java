package dev.harmony.trace;

/**
 * Request logs of BurstGPT, {@code BurstGPT*.csv} of HPMLL/BurstGPT (Wang et al., "BurstGPT: A
 * Real-World Workload Dataset to Optimize LLM Serving Systems", KDD 2025).
 *
 * <p>One row a request, columns {@code Timestamp} (seconds since the beginning of the trace),
 * {@code Model}, {@code Request tokens}, {@code Response tokens}, {@code Total tokens} and {@code
 * Log Type}, in any order, with others among them; the last two are not used. {@code Model} tells
 * services apart. Each row becomes an arrival, a failed request too, which has no response tokens:
 * it was asked for all the same.
 */
public final class BurstGptReader implements TraceReader {

  private static final RequestLog LOG =
      new RequestLog(
          "Timestamp", TimestampFormat.EPOCH_SECONDS, "Request tokens", "Response tokens", "Model");

  @Override
  public TraceFormat format() {
    return TraceFormat.BURST_GPT;
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
