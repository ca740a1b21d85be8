package dev.harmony.simulation;

import dev.harmony.rule.FixedRule;
import dev.harmony.rule.LastValueRule;
import dev.harmony.rule.point.DemandForecast;
import java.time.Duration;

/**
 * The contenders beside ours, each as it is defined: run in the same world, tuned on the history or
 * on the test part.
 */
final class Rivals {

  /** A run with its settings in words. */
  record Entry(String settings, ContenderRun run) {}

  private final ContenderSimulation simulation;
  private final ReplayWorld world;
  private final int testStart;
  private final DemandForecast forecast;
  private final Scoring history;
  private final Scoring test;

  /**
   * The rivals in the world of {@code simulation}.
   *
   * @param testStart the first step of the test part
   */
  Rivals(ContenderSimulation simulation, int testStart) {
    this(simulation, testStart, DemandForecast.NONE);
  }

  private Rivals(ContenderSimulation simulation, int testStart, DemandForecast forecast) {
    this.simulation = simulation;
    this.world = simulation.world();
    this.testStart = testStart;
    this.forecast = forecast;
    this.history = new Scoring(world, 0, testStart, world.settings().seed());
    this.test = new Scoring(world, testStart, world.demand().length(), world.settings().seed());
  }

  ReplayWorld world() {
    return world;
  }

  int testStart() {
    return testStart;
  }

  Scoring test() {
    return test;
  }

  /** The share of steps that the policy allows to be violated. */
  double tolerance() {
    return world.policy().violationTolerance();
  }

  /** The same rivals, who know these forecasts. */
  Rivals withForecast(DemandForecast known) {
    return new Rivals(simulation, testStart, known);
  }

  /** The settings of {@code family} in this world. */
  RivalSettings settings(RivalFamily family) {
    return family.settings(world, forecast);
  }

  /**
   * Runs every setting of {@code family}, on several threads where there are any; the result is the
   * same.
   *
   * @param done called after each run
   */
  RivalGrid grid(RivalFamily family, Runnable done) {
    ContenderSimulation fluid = simulation.ofFluid();
    return new RivalGrid(
        family,
        settings(family).grid().parallelStream()
            .map(setting -> point(setting, fluid, done))
            .toList());
  }

  private RivalGrid.Point point(RivalSetting setting, ContenderSimulation fluid, Runnable done) {
    ContenderRun run = fluid.run(setting.rule());
    done.run();
    return new RivalGrid.Point(
        setting, history.scoreWithoutIntervals(run), test.score(run), test.tally(run));
  }

  Entry entry(RivalSetting setting) {
    return new Entry(setting.words(), simulation.run(setting.rule()));
  }

  Entry lastValue() {
    Duration interval = world.demand().grid().step();
    double capacity = world.policy().capacity().perReplica();
    return new Entry(
        "need of the newest demand",
        simulation.run(new LastValueRule(world.policy().bounds(), capacity, interval)));
  }

  Entry peak() {
    int replicas = world.need(world.demand().peak(0, testStart));
    return new Entry(
        "%d replicas, the peak need of the history".formatted(replicas),
        simulation.run(
            new FixedRule(ContenderName.STATIC.word(), replicas, world.demand().grid().step())));
  }

  Entry recorded() {
    return new Entry(
        "as the trace says, without start-up times",
        simulation.runWithoutLeadTime(new RecordedRule(world.demand())));
  }

  /** The bound of the test part. */
  Oracle oracle() {
    return Oracle.of(world, testStart, world.demand().length());
  }

  /** The feasible plan of the oracle. */
  Entry clairvoyant(int violatedSteps) {
    return new Entry(
        "bound for at most %d violated steps".formatted(violatedSteps),
        Clairvoyant.cheapest(
            simulation.ofFluid(), testStart, world.demand().length(), violatedSteps));
  }
}
