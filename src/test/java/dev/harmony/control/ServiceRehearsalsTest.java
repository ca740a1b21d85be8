package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.ScalingPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceRehearsalsTest {

  private static ScalingPolicy edited(int maximum) {
    return Services.POLICY.withBounds(new ReplicaBounds(1, maximum));
  }

  @Test
  void areSharedByPoliciesThatDifferOnlyInNameAndTarget() {
    ServiceRehearsals rehearsals = new ServiceRehearsals(1, settings -> false);
    Rehearsals loose = rehearsals.of(Services.policy("loose", 0.9));
    assertSame(loose, rehearsals.of(Services.policy("strict", 0.999)));
    assertNotSame(loose, rehearsals.of(edited(7)));
  }

  @Test
  void aPolicyThatIsEditedAgainAndAgainLeavesNothingBehind() {
    ServiceRehearsals rehearsals = new ServiceRehearsals(1, settings -> false);
    for (int maximum = 2; maximum < 40; maximum++) {
      rehearsals.of(edited(maximum));
      rehearsals.keepOnly(List.of(edited(maximum)));
      assertEquals(1, rehearsals.size());
    }
  }

  @Test
  void thoseOfThePoliciesThatStayAreKept() {
    ServiceRehearsals rehearsals = new ServiceRehearsals(1, settings -> false);
    Rehearsals stays = rehearsals.of(edited(5));
    rehearsals.of(edited(6));
    rehearsals.keepOnly(List.of(edited(5), edited(8)));
    assertEquals(1, rehearsals.size());
    assertSame(stays, rehearsals.of(edited(5)));
  }
}
