package dev.harmony.control;

import dev.harmony.series.IndicatorWindow;
import dev.harmony.workload.ClusterState;
import java.util.List;
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

/** Time and memory of one turn of the loop with its tournament of fifty candidates. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AutoscalerBenchmark {

  private static final int TURNS = 60;
  private static final int LIVED = 2 * 1440;
  private static final ClusterState CLUSTER = Services.ready(12);

  private IndicatorWindow window = Services.window();
  private Memory memory = Memory.EMPTY;

  /** Lives through two days. */
  @Setup
  public void live() {
    window = Services.window(Services.rhythm(1, LIVED + TURNS));
    memory = turns(Memory.EMPTY, 1, LIVED);
  }

  /** An hour of turns from the same past. */
  @Benchmark
  @OperationsPerInvocation(TURNS)
  public Memory hour() {
    return turns(memory, LIVED + 1, LIVED + TURNS);
  }

  private Memory turns(Memory before, int from, int until) {
    Autoscaler autoscaler = new Autoscaler(1);
    Memory next = before;
    for (int steps = from; steps <= until; steps++) {
      Snapshot snapshot = Services.snapshot(Services.POLICY, window, steps, CLUSTER, next);
      next = autoscaler.evaluate(List.of(snapshot)).get(0).memory();
    }
    return next;
  }
}
