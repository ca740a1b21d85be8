package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.capacity.ReplicaModel;
import dev.harmony.capacity.TokenDistribution;
import dev.harmony.rule.FixedRule;
import dev.harmony.rule.LastValueRule;
import dev.harmony.service.batching.Request;
import dev.harmony.workload.LatencyThreshold;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ServiceLevelObjective;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contenders in a world that is served request by request. */
class RequestReplayTest {

  /** A request a second: ten tokens of a tenth of a second, one request at a time. */
  private static final ReplicaModel MODEL = new ReplicaModel(0.1, 0, 0, 0, 1, 100_000);

  private static final TokenDistribution TEN = new TokenDistribution(10, 10);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void replicasAndViolationsAreThoseOfTheFluid(long seed) {
    ReplayWorld fluid = Worlds.rhythm(seed, 240);
    ReplayWorld world = requestWorld(fluid);
    LastValueRule rule = new LastValueRule(fluid.policy().bounds(), 1, Worlds.STEP);
    ContenderRun expected = new ContenderSimulation(fluid).run(rule);
    ContenderRun run = new ContenderSimulation(world).run(rule);
    for (int step = 0; step < run.length(); step++) {
      assertEquals(expected.desired(step), run.desired(step));
      assertEquals(expected.readyAverage(step), run.readyAverage(step));
      assertEquals(expected.replicaSeconds(step), run.replicaSeconds(step));
      assertEquals(expected.violated(step), run.violated(step));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyRequestOfTheScoredHalfIsServedOrGivenUp(long seed) {
    ReplayWorld world = requestWorld(Worlds.rhythm(seed, 240));
    LastValueRule rule = new LastValueRule(world.policy().bounds(), 1, Worlds.STEP);
    RequestRecord record = new ContenderSimulation(world).run(rule).requests().orElseThrow();
    double half = world.testStart() * 60.0;
    List<Request> scored = new ArrayList<>();
    try (Stream<Request> requests = world.requests().orElseThrow().source().requests()) {
      requests.filter(request -> request.arrivedAt() >= half).forEach(scored::add);
    }
    assertEquals(scored.size(), record.served().requests() + record.givenUp().requests());
    assertEquals(
        scored.stream().mapToLong(Request::outputTokens).sum(),
        record.served().outputTokens() + record.givenUp().outputTokens());
    assertTrue(record.givenUp().requests() > 0, "a rule that lags gives up some");
  }

  @Test
  void aStepIsSlowWhenTooManyOfItsRequestsAre() {
    Stream.Builder<Request> requests = Stream.builder();
    for (int second = 0; second < 240; second++) {
      // In the third minute every tenth request finds the replica busy for half a second.
      boolean crowded = second >= 120 && second < 180 && second % 10 == 0;
      requests.add(new Request(second, 0, crowded ? 15 : 5));
    }
    List<Request> list = requests.build().toList();
    RequestRecord atNinety = record(list, "ttftP90", 0.3);
    RequestRecord atEighty = record(list, "ttftP80", 0.3);
    assertEquals(List.of(false, false, false, false), slow(atEighty));
    assertEquals(List.of(false, false, false, false), slow(atNinety));
    assertEquals(List.of(false, false, true, false), slow(record(list, "ttftP95", 0.3)));
    assertEquals(List.of(true, true, true, true), slow(record(list, "interTokenP50", 0.05)));
    assertEquals(0.1, atNinety.timeToFirstToken().median().orElseThrow(), 0.002);
    assertEquals(0.6, atNinety.timeToFirstToken().percentile99().orElseThrow(), 0.01);
    assertEquals(120, atNinety.served().requests());
  }

  @Test
  void scoresTheStepsThatWereSlow() {
    ReplayWorld world =
        world(List.of(new Request(130, 0, 30), new Request(131, 0, 1)), "ttftP50", 1);
    ContenderRun run = new ContenderSimulation(world).run(new FixedRule("fixed", 1, Worlds.STEP));
    Score score = new Scoring(world, 2, 4, 1).scoreWithoutIntervals(run);
    assertEquals(OptionalDouble.of(0), score.latencyViolationRatio());
    assertFalse(run.requests().orElseThrow().slow(0));
    world = world(List.of(new Request(130, 0, 30), new Request(131, 0, 1)), "ttftP99", 1);
    run = new ContenderSimulation(world).run(new FixedRule("fixed", 1, Worlds.STEP));
    score = new Scoring(world, 2, 4, 1).scoreWithoutIntervals(run);
    assertEquals(OptionalDouble.of(0.5), score.latencyViolationRatio());
  }

  @Test
  void refusesALatencyThatIsNoQuantile() {
    ReplayWorld world = world(List.of(), "latency", 1);
    assertThrows(IllegalArgumentException.class, world::open);
  }

  private static RequestRecord record(List<Request> requests, String indicator, double threshold) {
    return new ContenderSimulation(world(requests, indicator, threshold))
        .run(new FixedRule("fixed", 1, Worlds.STEP))
        .requests()
        .orElseThrow();
  }

  private static List<Boolean> slow(RequestRecord record) {
    return Stream.of(0, 1, 2, 3).map(record::slow).toList();
  }

  /** Four minutes of one replica. */
  private static ReplayWorld world(List<Request> requests, String indicator, double threshold) {
    ScalingPolicy plain = Worlds.policy(1, 1, 60);
    ServiceLevelObjective latency =
        new ServiceLevelObjective(
            Optional.of(new LatencyThreshold(indicator, threshold)),
            0.99,
            ServiceLevelObjective.DEFAULT_BUDGET_WINDOW,
            OptionalDouble.empty());
    ScalingPolicy policy =
        plain.withObjectives(List.of(ServiceLevelObjective.ofCapacity(0.99), latency));
    return new ReplayWorld(
        Worlds.demand(1, 1, 1, 1),
        policy,
        SimulationSettings.of(policy, 1),
        Optional.of(new RequestWorld(MODEL, requests::stream)));
  }

  private static ReplayWorld requestWorld(ReplayWorld fluid) {
    RequestSource source = new SampledRequests(fluid.demand(), TEN, TEN, fluid.settings().seed());
    return new ReplayWorld(
        fluid.demand(),
        fluid.policy(),
        fluid.settings(),
        Optional.of(new RequestWorld(MODEL, source)));
  }
}
