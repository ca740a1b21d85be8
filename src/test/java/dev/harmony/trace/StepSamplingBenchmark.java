package dev.harmony.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time and memory of making minutes of a request log, a request. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StepSamplingBenchmark {

  private static final int REQUESTS = 200_000;
  private static final long SPACING_MILLIS = 40;

  private final List<TraceEvent> arrivals = new ArrayList<>();

  /** Draws the log. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(1);
    arrivals.clear();
    for (int request = 0; request < REQUESTS; request++) {
      Instant at = Instant.ofEpochMilli(request * SPACING_MILLIS + random.nextInt(40));
      arrivals.add(new TraceEvent.Arrival(at, 1 + random.nextInt(2000), 1 + random.nextInt(400)));
    }
  }

  /** The sampled log. */
  @Benchmark
  @OperationsPerInvocation(REQUESTS)
  public SampledTrace sample() {
    TraceDescription description =
        new TraceDescription("log", TraceFormat.AZURE_LLM, StepSampling.ARRIVAL_INDICATORS, false);
    return new StepSampling(Duration.ofMinutes(1))
        .sample(new StreamedTrace(description, arrivals::stream));
  }
}
