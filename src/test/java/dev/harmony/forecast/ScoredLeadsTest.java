package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoredLeadsTest {

  @Test
  void thirtyEightStepsAreScoredAtFiveLeads() {
    ScoredLeads leads = ScoredLeads.of(38);
    assertEquals(5, leads.count());
    assertEquals(0, leads.lead(0));
    assertEquals(23, leads.lead(4));
    assertEquals(1, leads.rankOf(2));
    assertEquals(-1, leads.rankOf(3));
    assertEquals(4, leads.serving(37));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 11, 24, 60, 100})
  void eachStepIsServedByTheNearestLead(int steps) {
    ScoredLeads leads = ScoredLeads.of(steps);
    assertTrue(leads.count() >= 1);
    for (int ahead = 0; ahead < steps; ahead++) {
      int distance = Math.abs(leads.lead(leads.serving(ahead)) - ahead);
      for (int rank = 0; rank < leads.count(); rank++) {
        assertTrue(distance <= Math.abs(leads.lead(rank) - ahead));
        assertTrue(leads.lead(rank) < steps);
      }
      assertEquals(distance == 0 ? leads.serving(ahead) : -1, leads.rankOf(ahead));
    }
  }
}
