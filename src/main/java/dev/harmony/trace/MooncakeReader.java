package dev.harmony.trace;

import java.util.stream.Stream;

/**
 * Request logs of Mooncake, {@code *_trace.jsonl} of kvcache-ai/Mooncake (Qin et al., "Mooncake: A
 * KVCache-centric Disaggregated Architecture for LLM Serving", FAST 2025).
 *
 * <p>One JSON object a request: {@code timestamp} (milliseconds since the beginning of the trace),
 * {@code input_length} and {@code output_length} (tokens); everything else, also {@code hash_ids}
 * (the blocks of the prompt that requests share), is passed over. Each object becomes an arrival;
 * none is skipped.
 */
public final class MooncakeReader implements TraceReader {

  @Override
  public TraceFormat format() {
    return TraceFormat.MOONCAKE;
  }

  @Override
  public boolean recognizes(String head) {
    return head.stripLeading().startsWith("{")
        && head.contains('"' + MooncakeRequests.TIME + '"')
        && head.contains('"' + MooncakeRequests.INPUT + '"');
  }

  @Override
  public Trace read(TraceSource source, TraceOptions options) {
    return new StreamedTrace(
        new TraceDescription(source.name(), format(), StepSampling.ARRIVAL_INDICATORS, false),
        () -> events(source, options));
  }

  private static Stream<TraceEvent> events(TraceSource source, TraceOptions options) {
    MooncakeRequests requests = MooncakeRequests.open(source);
    return RequestLog.events(source.name(), requests, options.service()).onClose(requests::close);
  }
}
