package dev.harmony.forecast;

import dev.harmony.series.IndicatorWindow;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time and memory of one forecast as the loop makes it: 600 paths of 38 minutes. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OnlinePoolBenchmark {

  private static final Horizon HORIZON = new Horizon(TestSignals.MINUTE, 38);
  private static final int PATHS = 600;

  /** How much of the past was seen. */
  @Param({"2", "8"})
  public int days = 2;

  private final OnlinePool pool = TestSignals.pool(HORIZON, PATHS);
  private final AscendingOrder order = new AscendingOrder(PATHS);
  private IndicatorWindow window = TestSignals.window();
  private PoolMemory memory = pool.initialMemory(1);
  private double[] samples = new double[0];

  /** Lets the pool live through the past. */
  @Setup
  public void learn() {
    int steps = days * 1440;
    window = TestSignals.window(TestSignals.MINUTE, TestSignals.wandering(1, steps, 0.01));
    memory = pool.initialMemory(1);
    for (int step = 0; step < steps - 1; step++) {
      memory = pool.advance(memory, window.slice(0, step + 1), Map.of(), step);
    }
    samples = memory.newest().orElseThrow().marginal(20, 0);
  }

  /** Learning from a step, scoring it, and the forecast of those after it. */
  @Benchmark
  public PoolMemory forecast() {
    return pool.advance(memory, window, Map.of(), 7);
  }

  /** The ranks of the samples of one step ahead. */
  @Benchmark
  public int[] ranks() {
    return order.of(samples);
  }
}
