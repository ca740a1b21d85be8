package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.series.IndicatorWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LearningTest {

  private static final RehearsalModel MODEL = RehearsalModel.of(Services.POLICY);

  private final Rehearsals rehearsals = new Rehearsals(MODEL, 1);

  private static Memory memory(Learnt learnt) {
    return new Memory(Optional.of(learnt), Optional.empty());
  }

  private Learnt learn(IndicatorWindow window, int steps, int ready, Memory memory) {
    return Services.learnt(
        rehearsals,
        Services.snapshot(Services.POLICY, window, steps, Services.ready(ready), memory));
  }

  private static ErrorBudget.Hour open(Learnt learnt) {
    return learnt.steering().budget().open();
  }

  /** The replicas that served in a step are the mean of those at its two ends. */
  @Test
  void judgesAStepByTheReplicasAtItsEnds() {
    IndicatorWindow window = Services.window(90, 95, 105, 105.1);
    Learnt learnt = learn(window, 1, 9, Memory.EMPTY);
    assertEquals(new ErrorBudget.Hour(0, 0), open(learnt));
    learnt = learn(window, 2, 10, memory(learnt));
    assertEquals(new ErrorBudget.Hour(1, 0), open(learnt));
    learnt = learn(window, 3, 11, memory(learnt));
    assertEquals(new ErrorBudget.Hour(2, 0), open(learnt));
    learnt = learn(window, 4, 10, memory(learnt));
    assertEquals(new ErrorBudget.Hour(3, 1), open(learnt));
  }

  @Test
  void askingWithinAStepDoesNotMoveItsEnds() {
    IndicatorWindow window = Services.window(90, 95);
    Learnt learnt = learn(window, 1, 10, Memory.EMPTY);
    Learnt asked = learn(window, 1, 2, memory(learnt));
    assertSame(learnt.newest(), asked.newest());
    assertEquals(new ErrorBudget.Hour(1, 0), open(learn(window, 2, 10, memory(asked))));
  }

  @Test
  void doesNotJudgeStepsItDidNotWatchOrSee() {
    IndicatorWindow window = Services.window(990, 990, 990, Double.NaN, 990);
    Learnt learnt = learn(window, 1, 9, Memory.EMPTY);
    learnt = learn(window, 3, 9, memory(learnt));
    assertEquals(new ErrorBudget.Hour(0, 0), open(learnt));
    learnt = learn(window, 4, 9, memory(learnt));
    assertEquals(new ErrorBudget.Hour(0, 0), open(learnt));
    learnt = learn(window, 5, 9, memory(learnt));
    assertEquals(new ErrorBudget.Hour(1, 1), open(learnt));
  }

  @Test
  void choosesALeaderWhenAnHourEnds() {
    double[] values = Services.rhythm(2, 121);
    IndicatorWindow window = Services.window(values);
    Learnt learnt = learn(window, 1, 30, Memory.EMPTY);
    List<Integer> closed = new ArrayList<>();
    for (int steps = 2; steps <= 121; steps++) {
      learnt = learn(window, steps, 30, memory(learnt));
      closed.add(learnt.steering().budget().closed().size());
    }
    assertEquals(0, closed.get(59 - 2));
    assertEquals(1, closed.get(60 - 2));
    assertEquals(1, closed.get(119 - 2));
    assertEquals(2, closed.get(120 - 2));
    assertEquals(59, learnt.steering().budget().closed().get(0).judged());
    assertEquals(60, learnt.steering().budget().closed().get(1).judged());
  }

  /** Spikes that a reactive rule with a five-minute window pays for all day. */
  @Test
  void promotesAForecastThatWonOnADayOfHistory() {
    double[] values = new double[1500];
    Arrays.fill(values, 95);
    for (int step = 0; step < values.length; step += 4) {
      values[step] = 110;
    }
    IndicatorWindow window = Services.window(values);
    Learnt early = learn(window, 1380, 16, Memory.EMPTY);
    assertFalse(early.steering().promoted());
    Learnt late = learn(window, 1500, 16, memory(early));
    assertTrue(late.steering().promoted());
    assertTrue(late.steering().leader() > Steering.REACTIVE);
  }

  @Test
  void refusesAnEmptyWindow() {
    assertThrows(
        IllegalArgumentException.class, () -> learn(Services.window(), 0, 9, Memory.EMPTY));
  }
}
