package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.rule.PricedRule;
import dev.harmony.rule.RuleObservation;
import dev.harmony.workload.Trust;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WishesTest {

  /** A service after two hours. */
  private static final Learnt LEARNT = twoHours();

  private static final RuleObservation OBSERVED =
      LEARNT.newest().observation(Services.at(130), Services.ready(9));

  private static Learnt twoHours() {
    RehearsalModel model = RehearsalModel.of(Services.POLICY);
    return Services.learnt(
        new Rehearsals(model, 1),
        Services.snapshot(
            Services.POLICY,
            Services.window(Services.rhythm(1, 130)),
            130,
            Services.ready(9),
            Memory.EMPTY));
  }

  private static Wishes wishes(Trust trust, Steering steering) {
    return Wishes.of(trust, new Learnt(LEARNT.newest(), steering), OBSERVED);
  }

  private static Steering led(int leader, boolean promoted) {
    Steering plain = LEARNT.steering();
    return new Steering(leader, promoted, plain.ranks(), plain.budget(), plain.ready());
  }

  private static int wish(int index) {
    return LEARNT.newest().rehearsal().shadows().get(index).wish(OBSERVED);
  }

  @Test
  void areThoseOfTheLeaderAndTheReactiveRuleUntilItHasWon() {
    Wishes wishes = wishes(Trust.GATED, led(5, false));
    assertEquals(wish(5), wishes.leading());
    assertEquals(wish(Steering.REACTIVE), wishes.reactive());
    assertEquals(LEARNT.steering().ranks().get(5), wishes.rank());
    assertEquals(LEARNT.newest().rehearsal().shadows().get(5).rule().name(), wishes.rule());
  }

  @Test
  void areThoseOfTheLeaderAloneOnceItHasWonOrIsTrusted() {
    assertEquals(0, wishes(Trust.GATED, led(5, true)).reactive());
    assertEquals(0, wishes(Trust.ALWAYS, led(5, false)).reactive());
  }

  @Test
  void includeTheReactiveRuleWhileThereIsNoForecast() {
    RuleObservation reactive =
        RuleObservation.ofReactive(OBSERVED.now(), OBSERVED.demand(), Services.ready(9));
    for (Trust trust : Trust.values()) {
      Wishes wishes = Wishes.of(trust, new Learnt(LEARNT.newest(), led(5, true)), reactive);
      assertEquals(
          LEARNT.newest().rehearsal().shadows().get(Steering.REACTIVE).wish(reactive),
          wishes.reactive());
    }
  }

  @Test
  void areThoseOfTheReactiveRuleWhereForecastsAreNeverTrusted() {
    for (boolean promoted : List.of(true, false)) {
      Wishes wishes = wishes(Trust.NEVER, led(5, promoted));
      assertEquals(wish(Steering.REACTIVE), wishes.leading());
      assertEquals(wish(Steering.REACTIVE), wishes.reactive());
    }
  }

  @Test
  void canBePlannedAnewWithoutTheTournament() {
    List<Shadow<?>> shadows = LEARNT.newest().rehearsal().shadows();
    int planned = 0;
    for (int index = 1; index < shadows.size(); index++) {
      Wishes wishes = wishes(Trust.GATED, led(index, false));
      assertEquals(wishes, wishes.replanned(Services.POLICY, OBSERVED));
      assertEquals(shadows.get(index).rule() instanceof PricedRule, wishes.plan().isPresent());
      planned += wishes.plan().isPresent() ? 1 : 0;
    }
    assertTrue(planned > 20);
  }

  @Test
  void planAnewWithWhatIsObservedThen() {
    int last = LEARNT.newest().rehearsal().shadows().size() - 2;
    Wishes wishes = wishes(Trust.GATED, led(last, false));
    RuleObservation silent =
        new RuleObservation(
            OBSERVED.now(), OptionalDouble.empty(), Services.ready(30), Optional.empty());
    assertEquals(30, wishes.replanned(Services.POLICY, silent).leading());
  }
}
