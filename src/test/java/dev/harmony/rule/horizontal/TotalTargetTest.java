package dev.harmony.rule.horizontal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalTargetTest {

  private static final Tolerance TENTH = new Tolerance(0.1, 0.1);
  private static final MetricProposal.Unavailable FAILURE =
      new MetricProposal.Unavailable(ScalingActive.FAILED_GET_EXTERNAL_METRIC);

  private static HorizontalObservation observation(int spec, int status, int pods, int ready) {
    return new HorizontalObservation(Instant.EPOCH, spec, status, pods, ready, List.of());
  }

  private static MetricProposal propose(
      TotalTarget target, long total, HorizontalObservation observation) {
    return target.propose(total, observation, TENTH, FAILURE);
  }

  @Test
  void averageIsTakenOverTheReplicasOfTheStatus() {
    TotalTarget target = TotalTarget.ofAverageValue(10);
    // 45 over a status of 4 is 1.125 times the target; over the 9 that are wanted it would be 0.5.
    assertEquals(new MetricProposal.Proposed(5, 12), propose(target, 45, observation(9, 4, 4, 1)));
    // Inside the band the status itself is proposed.
    assertEquals(new MetricProposal.Proposed(4, 11), propose(target, 44, observation(9, 4, 4, 4)));
  }

  @Test
  void averageOverNoReplicasIsNeverWithinTheTolerance() {
    TotalTarget target = TotalTarget.ofAverageValue(10);

    assertEquals(
        new MetricProposal.Proposed(3, Long.MIN_VALUE),
        propose(target, 21, observation(0, 0, 0, 0)));
    assertEquals(
        new MetricProposal.Proposed(0, Long.MIN_VALUE),
        propose(target, 0, observation(0, 0, 0, 0)));
  }

  @Test
  void wholeValueGoesByReadyPods() {
    TotalTarget target = TotalTarget.ofValue(100);
    // 1.5 x 4 ready pods = 6, whatever is wanted; inside the band what is wanted stays.
    assertEquals(
        new MetricProposal.Proposed(6, 150), propose(target, 150, observation(9, 9, 9, 4)));
    assertEquals(
        new MetricProposal.Proposed(9, 110), propose(target, 110, observation(9, 9, 9, 4)));
  }

  @Test
  void wholeValueFromZeroIsTheRatioItself() {
    TotalTarget target = TotalTarget.ofValue(100);

    assertEquals(
        new MetricProposal.Proposed(3, 205), propose(target, 205, observation(0, 0, 0, 0)));
    assertEquals(
        new MetricProposal.Proposed(1, 100), propose(target, 100, observation(0, 0, 0, 0)));
  }

  @Test
  void wholeValueFailsWherePodsAreWantedButNoneExists() {
    assertEquals(FAILURE, propose(TotalTarget.ofValue(100), 205, observation(2, 0, 0, 0)));
  }

  @Test
  void refusesATargetThatIsNotPositive() {
    assertThrows(IllegalArgumentException.class, () -> TotalTarget.ofValue(0));
  }
}
