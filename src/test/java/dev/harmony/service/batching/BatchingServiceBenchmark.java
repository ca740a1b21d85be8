package dev.harmony.service.batching;

import dev.harmony.capacity.ReplicaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

/** Time and memory of one request that ten replicas serve by continuous batching. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BatchingServiceBenchmark {

  private static final int REQUESTS = 50_000;
  private static final int REPLICAS = 10;
  private static final double RATE = 60;
  private static final ReplicaModel MODEL = new ReplicaModel(0.012, 5e-5, 1e-4, 4e-8, 64, 200_000);

  private final List<Request> requests = new ArrayList<>();

  /** Draws the requests. */
  @Setup
  public void draw() {
    requests.clear();
    Arrivals arrivals = Arrivals.ofGeometric(new Random(1), RATE, 300, 100);
    for (int request = 0; request < REQUESTS; request++) {
      requests.add(arrivals.next());
    }
  }

  /** All requests, one after the other. */
  @Benchmark
  @OperationsPerInvocation(REQUESTS)
  public RequestTotals serve() {
    BatchingService service = new BatchingService(MODEL, 60, 30, new OutcomeList());
    service.resize(REPLICAS);
    for (Request request : requests) {
      service.advance(request.arrivedAt());
      service.arrive(request);
    }
    return service.served();
  }
}
