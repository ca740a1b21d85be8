package dev.harmony.rule.horizontal;

import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time and memory of one sync on counted pods: a week of syncs every 15 s on a noisy daily cycle
 * around fifty replicas, each ready four minutes after it was asked for. The figure includes this
 * plant of a few additions.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HorizontalPodAutoscalerBenchmark {

  private static final int SYNCS = 7 * 5760;
  private static final int LEAD_SYNCS = 16;
  private static final double CAPACITY = 10;

  /** The scale-down window; the default has no {@code behavior} block. */
  @Param({"PT0S", "PT5M", "PT1H"})
  public String window = "PT5M";

  private final double[] arrivals = new double[SYNCS];

  /** Draws the demand. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(7);
    for (int sync = 0; sync < SYNCS; sync++) {
      double daily = 1 + 0.6 * Math.sin(2 * Math.PI * sync / 5760);
      arrivals[sync] = 350 * daily * (0.9 + 0.2 * random.nextDouble());
    }
  }

  /** A week of syncs; the sum of all counts. */
  @Benchmark
  @OperationsPerInvocation(SYNCS)
  public long week() {
    HorizontalPodAutoscaler autoscaler =
        new HorizontalSetting(0.7, Duration.parse(window)).autoscaler(new ReplicaBounds(1, 150));
    int[] asked = new int[LEAD_SYNCS];
    Arrays.fill(asked, 50);
    int replicas = 50;
    long sum = 0;
    HorizontalState state = HorizontalState.ofStart(replicas, Instant.EPOCH);
    for (int sync = 0; sync < SYNCS; sync++) {
      int ready = Math.min(asked[sync % LEAD_SYNCS], replicas);
      asked[sync % LEAD_SYNCS] = replicas;
      long level = HorizontalSetting.levelMilli(arrivals[sync] / ready, CAPACITY);
      int starting = replicas - ready;
      HorizontalObservation observation =
          new HorizontalObservation(
              Instant.ofEpochSecond(15L * sync),
              replicas,
              replicas,
              replicas,
              ready,
              List.of(
                  MetricReading.PodCounts.ofEqual(
                      ready, level, starting / 2, starting - starting / 2)));
      HorizontalOutcome outcome = autoscaler.sync(observation, state);
      state = outcome.state();
      replicas = outcome.desiredReplicas();
      sum += replicas;
    }
    return sum;
  }
}
