package dev.harmony.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static final Assessment THREE = new Assessment(3, 0.2, 10);
  private static final Assessment FOUR = new Assessment(4, 0.1, 11);
  private static final Assessment FIVE = new Assessment(5, 0, 13);

  @Test
  void aWishForWhatExistsIsAHold() {
    Decision decision = Decision.of(4, 4, Reason.CHEAPEST, Optional.empty());

    assertEquals(new Decision.Hold(4, Reason.CHEAPEST, Optional.empty()), decision);
    assertEquals(4, decision.wantedReplicas());
  }

  @Test
  void aWishForAnotherCountIsAScale() {
    assertEquals(
        new Decision.Scale(4, 6, Reason.SLA_RISK, Optional.empty()),
        Decision.of(4, 6, Reason.SLA_RISK, Optional.empty()));
  }

  @Test
  void whatCannotBeKeptIsBeyondTheBounds() {
    assertEquals(Reason.BEYOND_BOUNDS, new Decision.Infeasible(4, 6, 9, Optional.empty()).reason());
  }

  @Test
  void alternativesAreTheCheapestCountsThatWereNotChosen() {
    Deliberation deliberation = deliberation(List.of(THREE, FOUR, FIVE));

    assertEquals(List.of(THREE, FIVE), deliberation.alternatives(3));
    assertEquals(List.of(THREE), deliberation.alternatives(1));
    assertEquals(List.of(), deliberation.alternatives(0));
  }

  @Test
  void anAssessmentIsFoundByItsCount() {
    Deliberation deliberation = deliberation(List.of(THREE, FOUR, FIVE));

    assertEquals(Optional.of(FIVE), deliberation.of(5));
    assertEquals(Optional.empty(), deliberation.of(6));
  }

  @Test
  void assessmentsAreCopied() {
    List<Assessment> considered = new ArrayList<>(List.of(THREE, FOUR));
    Deliberation deliberation = deliberation(considered);
    considered.clear();

    assertEquals(List.of(THREE, FOUR), deliberation.considered());
    assertThrows(UnsupportedOperationException.class, () -> deliberation.considered().add(FIVE));
  }

  private static Deliberation deliberation(List<Assessment> considered) {
    return new Deliberation("price-100-hold-0", 1, 54, 100, THREE, FOUR, considered);
  }
}
