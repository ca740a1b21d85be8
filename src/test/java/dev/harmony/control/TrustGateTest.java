package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.decision.Reason;
import dev.harmony.workload.Trust;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far a forecast acts, by what the policy trusts it with. */
class TrustGateTest {

  @Test
  void untilItHasWonAForecastMayOnlyRaiseWhatTheReactiveRuleWants() {
    for (Cycle cycle :
        LivedService.cycles(2, Services.trusted(Trust.GATED), Services.rhythm(2, 200))) {
      if (cycle.wishes().isPresent()) {
        Wishes wishes = cycle.wishes().get();
        assertFalse(cycle.memory().learnt().orElseThrow().steering().promoted());
        assertTrue(cycle.decision().wantedReplicas() >= wishes.reactive());
        assertTrue(wishes.reactive() >= 1);
      }
    }
  }

  @Test
  void aForecastThatIsTrustedActsFromItsFirstMoment() {
    int forecasts = 0;
    for (Cycle cycle :
        LivedService.cycles(2, Services.trusted(Trust.ALWAYS), Services.rhythm(2, 200))) {
      if (cycle.forecast().isPresent()) {
        forecasts++;
        assertEquals(0, cycle.wishes().orElseThrow().reactive());
        int leading = cycle.wishes().orElseThrow().leading();
        assertEquals(Services.POLICY.bounds().clamp(leading), cycle.decision().wantedReplicas());
      }
    }
    assertEquals(200 - 95, forecasts);
  }

  @Test
  void demandIsFollowedReactivelyWhileATrustedForecastIsNotThereYet() {
    double[] values = Services.rhythm(2, 60);
    Arrays.fill(values, 30, 60, 200);
    List<Cycle> cycles = LivedService.cycles(2, Services.trusted(Trust.ALWAYS), values);
    assertEquals(Reason.NO_FORECAST, cycles.get(31).decision().reason());
    assertTrue(cycles.get(40).snapshot().cluster().ready() >= 20);
  }

  @Test
  void aForecastThatIsNeverTrustedLeavesAllToTheReactiveRule() {
    List<Cycle> cycles =
        LivedService.cycles(2, Services.trusted(Trust.NEVER), Services.rhythm(2, 200));
    for (Cycle cycle : cycles.subList(1, 201)) {
      PassedStep newest = cycle.memory().learnt().orElseThrow().newest();
      Shadow<?> reactive = newest.rehearsal().shadows().get(Steering.REACTIVE);
      Snapshot snapshot = cycle.snapshot();
      int wish = reactive.wish(newest.observation(snapshot.now(), snapshot.cluster()));
      assertEquals(wish, cycle.decision().wantedReplicas());
    }
  }
}
