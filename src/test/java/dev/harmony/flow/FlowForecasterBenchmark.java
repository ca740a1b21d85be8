package dev.harmony.flow;

import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Horizon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Windows a second of the shipped model's shape: 11 indicators, 288 steps of the past, 24 steps
 * ahead, 256 paths, 64 windows in a call.
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class FlowForecasterBenchmark {

  private static final int WINDOWS = 64;
  private static final int PATHS = 256;
  private static final Horizon HORIZON = new Horizon(Duration.ofMinutes(5), 24);

  private final FlowForecaster forecaster = forecaster(ComputeDevice.AUTO);
  private final List<ForecastContext> contexts =
      IntStream.range(0, WINDOWS).mapToObj(seed -> SeededContexts.of(11, 288, seed)).toList();

  private static FlowForecaster forecaster(ComputeDevice device) {
    NetworkShape shape = NetworkShape.standard();
    return new FlowForecaster(
        shape, Parameters.initial(new Network(shape).parameters(), 1), device);
  }

  /** Sample paths of {@value #WINDOWS} windows. */
  @Benchmark
  @OperationsPerInvocation(WINDOWS)
  public List<Forecast> windows() {
    return forecaster.forecast(contexts, HORIZON, PATHS);
  }

  /** Frees the native memory. */
  @TearDown
  public void close() {
    forecaster.close();
  }

  /**
   * Prints how much memory the process holds, native memory included, while one forecaster is
   * called again and again.
   *
   * @param arguments the number of calls
   */
  public static void main(String... arguments) throws IOException {
    int calls = Integer.parseInt(arguments[0]);
    List<ForecastContext> one = List.of(SeededContexts.of(2, 288, 1));
    try (FlowForecaster forecaster = forecaster(ComputeDevice.CPU)) {
      for (int call = 0; call <= calls; call++) {
        forecaster.forecast(one, HORIZON, PATHS);
        if (call % (calls / 10) == 0) {
          System.out.printf("%7d calls: %s%n", call, residentMemory());
        }
      }
    }
  }

  private static String residentMemory() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines.filter(line -> line.startsWith("VmRSS")).findFirst().orElseThrow();
    }
  }
}
