package dev.harmony.decision;

import dev.harmony.capacity.DeclaredCapacity;
import dev.harmony.capacity.LogNormalLeadTime;
import dev.harmony.forecast.Forecast;
import dev.harmony.series.Indicator;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.StartupSettings;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
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

/** Time and memory of what the loop decides on: requirements, the exact programme, one plan. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PricedHorizonBenchmark {

  private static final int STEPS = 38;
  private static final int LEAD_STEPS = 6;
  private static final int PATHS = 600;
  private static final DeclaredCapacity CAPACITY = new DeclaredCapacity(10);
  private static final double PRICE = 60;

  /** The most replicas allowed; half of them are needed. */
  @Param({"24", "200"})
  public int maximum = 24;

  private Forecast forecast = forecast(1);
  private PlanningProblem problem = problem();
  private PricedHorizon horizon = problem.at(PRICE);

  /** Draws the forecast. */
  @Setup
  public void draw() {
    forecast = forecast(maximum / 2.0);
    problem = problem();
    horizon = problem.at(PRICE);
  }

  private static Forecast forecast(double need) {
    SplittableRandom random = new SplittableRandom(3);
    double[][][] samples = new double[STEPS][1][PATHS];
    for (double[][] step : samples) {
      for (int path = 0; path < PATHS; path++) {
        step[0][path] = 10 * need * (0.7 + 0.6 * random.nextDouble());
      }
    }
    TimeGrid grid = new TimeGrid(SmallProblem.NOW, SmallProblem.STEP, STEPS);
    return Forecast.of(grid, List.of(Indicator.gauge("demand", Unit.REQUESTS_PER_SECOND)), samples);
  }

  private PlanningProblem problem() {
    return new PlanningProblem(
        Requirement.of(forecast, 0, CAPACITY, maximum),
        LogNormalLeadTime.of(StartupSettings.DEFAULT),
        LEAD_STEPS,
        SmallProblem.STEP,
        new ReplicaBounds(1, maximum),
        new SwitchingCosts(4.4, 0.5),
        Math.max(1, maximum / 2.0),
        StepLimits.NONE,
        OptionalDouble.empty());
  }

  /** The counts of replicas that a forecast needs. */
  @Benchmark
  public Requirement requirement() {
    return Requirement.of(forecast, 0, CAPACITY, maximum);
  }

  /** The programme over the horizon at one price. */
  @Benchmark
  public PricedHorizon programme() {
    return problem.at(PRICE);
  }

  /** The plan for the replicas of one candidate, two of which are on their way. */
  @Benchmark
  public ReplicaPlan plan() {
    int ready = maximum / 2;
    return horizon.planFor(
        new ClusterState(
            ready + 2,
            ready,
            List.of(SmallProblem.NOW.minusSeconds(200), SmallProblem.NOW.minusSeconds(80)),
            0),
        SmallProblem.NOW);
  }
}
