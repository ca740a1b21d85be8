package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.harmony.rule.FixedRule;
import dev.harmony.rule.LastValueRule;
import dev.harmony.rule.PricedRule;
import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.ScalingRule;
import dev.harmony.rule.Stateless;
import dev.harmony.service.FluidService;
import dev.harmony.service.ReplicaFleet;
import dev.harmony.service.StartProcess;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShadowTest {

  private static final FluidService SERVICE = new FluidService(10, 60);
  private static final ReplicaBounds BOUNDS = new ReplicaBounds(1, 20);
  private static final ScalingRule<Stateless> LAST_VALUE =
      new LastValueRule(BOUNDS, 10, Services.STEP);

  /** A replica is ready half a minute after its request. */
  private static final StartProcess STARTS = (at, index, existing) -> at + 30_000;

  private static Shadow<Stateless> shadow(int replicas) {
    return Shadow.of(LAST_VALUE, ReplicaFleet.ofReady(0, replicas, 30_000));
  }

  private static RuleObservation observed(OptionalDouble demand, ClusterState cluster) {
    return RuleObservation.ofReactive(Instant.EPOCH, demand, cluster);
  }

  private static Shadow<Stateless> decided(Shadow<Stateless> shadow, OptionalDouble demand) {
    return shadow.decide(observed(demand, Services.ready(99)), STARTS, Optional.empty());
  }

  @Test
  void isJudgedOnReplicasOfItsOwnAveragedOverTheStep() {
    Shadow<Stateless> asked = decided(shadow(2), OptionalDouble.of(40));
    ShadowAccount.Block enough =
        asked.settle(60_000, OptionalDouble.of(30), SERVICE).account().open();
    assertEquals(new ShadowAccount.Block(1, 1, 0, 4), enough);
    ShadowAccount.Block short1 =
        asked.settle(60_000, OptionalDouble.of(30.1), SERVICE).account().open();
    assertEquals(new ShadowAccount.Block(1, 1, 1, 4), short1);
  }

  @Test
  void paysForTheDrainOfWhatItReleases() {
    Shadow<Stateless> released = decided(shadow(4), OptionalDouble.of(10));
    assertEquals(1, released.fleet().total());
    ShadowAccount.Block block =
        released.settle(60_000, OptionalDouble.of(10), SERVICE).account().open();
    assertEquals(1 + 3 * 0.5, block.paid(), 1e-12);
  }

  @Test
  void isNotJudgedWithoutMetricsAndPaysOn() {
    ShadowAccount.Block block =
        shadow(3).settle(60_000, OptionalDouble.empty(), SERVICE).account().open();
    assertEquals(new ShadowAccount.Block(1, 0, 0, 3), block);
  }

  @Test
  void paysPerStepWhateverItsLength() {
    ShadowAccount.Block block =
        shadow(3).settle(3_600_000, OptionalDouble.of(5), SERVICE).account().open();
    assertEquals(3, block.paid(), 1e-12);
  }

  @Test
  void decidesOnItsOwnReplicasWhateverTheRealOnesAre() {
    assertEquals(2, decided(shadow(7), OptionalDouble.of(15)).fleet().total());
    assertEquals(7, decided(shadow(7), OptionalDouble.empty()).fleet().total());
  }

  @Test
  void wishesForTheRealReplicasAndStaysAsItIs() {
    Shadow<Stateless> shadow = shadow(7);
    assertEquals(2, shadow.wish(observed(OptionalDouble.of(15), Services.ready(9))));
    assertEquals(7, shadow.fleet().total());
  }

  @Test
  void missingMetricsReleaseNothingThatRunsOrWasAskedFor() {
    ScalingRule<Stateless> one = new FixedRule("one", 1, Services.STEP);
    Shadow<Stateless> shadow = Shadow.of(one, ReplicaFleet.ofReady(0, 7, 0));
    ClusterState running = new ClusterState(4, 6, List.of(), 0);
    ClusterState asked = new ClusterState(8, 6, List.of(), 0);
    assertEquals(6, shadow.wish(observed(OptionalDouble.empty(), running)));
    assertEquals(8, shadow.wish(observed(OptionalDouble.empty(), asked)));
    assertEquals(1, shadow.wish(observed(OptionalDouble.of(3), asked)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.1", "1, 0.05", "9, 0.01", "124, 0.0008"})
  void isExpectedToViolateByThePriceUntilItWasTried(double price, double expected) {
    ScalingRule<?> rule = new PricedRule(price, Duration.ZERO, BOUNDS, Services.STEP);
    ShadowAccount account = Shadow.of(rule, ReplicaFleet.ofReady(0, 1, 0)).account();
    assertEquals(expected, account.violationRatio(), 1e-12);
  }

  @Test
  void aRuleWithoutAPriceIsExpectedToViolateNothing() {
    assertEquals(0, shadow(1).account().violationRatio());
  }

  @Test
  void closesItsHourAndNothingElse() {
    Shadow<Stateless> settled = shadow(3).settle(60_000, OptionalDouble.of(5), SERVICE);
    Shadow<Stateless> closed = settled.closeHour();
    assertEquals(1, closed.account().hours());
    assertSame(settled.fleet(), closed.fleet());
    assertEquals(settled.state(), closed.state());
  }
}
