package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.rule.PricedRule;
import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.RuleOutcome;
import dev.harmony.rule.ScalingRule;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.service.FleetStep;
import dev.harmony.service.ReplicaFleet;
import dev.harmony.workload.Policies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalsTest {

  private static final int REPLICAS = 12;
  private static final long SEED = 3;
  private static final RehearsalModel MODEL = RehearsalModel.of(Services.POLICY);

  /** The steps of {@code window}, lived one by one. */
  private static List<PassedStep> lived(Rehearsals rehearsals, IndicatorWindow window) {
    List<PassedStep> passed = new ArrayList<>();
    Rehearsal before = rehearsals.beginning(window.grid().start().toEpochMilli(), REPLICAS);
    for (int steps = 1; steps <= window.length(); steps++) {
      PassedStep step = rehearsals.pass(before, window.slice(0, steps), Optional.empty());
      passed.add(step);
      before = rehearsals.decide(step);
    }
    return passed;
  }

  /** What one rule pays and violates in the shadows' world, hour by hour, without any shadow. */
  private static final class Alone<S> {
    private final ScalingRule<S> rule;
    private final ShadowStarts starts = new ShadowStarts(MODEL.leadTime(), SEED);
    private ReplicaFleet fleet =
        ReplicaFleet.ofReady(Services.START.toEpochMilli(), REPLICAS, 30_000);
    private S state;

    /** Shape {@code [hour]}: steps, judged, violated, paid. */
    private final List<double[]> hours = new ArrayList<>(List.of(new double[4]));

    Alone(ScalingRule<S> rule) {
      this.rule = rule;
      this.state = rule.initialState();
    }

    void live(int step, PassedStep passed) {
      FleetStep served = fleet.advance(Services.at(step + 1).toEpochMilli());
      fleet = served.fleet();
      double[] hour = hours.get(hours.size() - 1);
      hour[0]++;
      hour[3] += served.replicaSeconds() / 60;
      if (passed.demand().isPresent()) {
        hour[1]++;
        double demand = passed.demand().getAsDouble();
        hour[2] += demand > 10 * served.readyAverage() * (1 + 1e-9) ? 1 : 0;
      }
      if ((step + 1) % 60 == 0) {
        hours.add(new double[4]);
      }
      RuleObservation observation = passed.observation(Services.at(step + 1), fleet.state());
      RuleOutcome<S> outcome = rule.decide(observation, state);
      int least = passed.demand().isPresent() ? 0 : fleet.total();
      state = outcome.state();
      fleet = fleet.scaleTo(Math.max(least, outcome.desired()), starts);
    }

    /** The mean of {@code numerator} over {@code denominator}, halved in {@code halfLife} hours. */
    double mean(int numerator, int denominator, double halfLife, double expected) {
      int closed = hours.size() - 1;
      double begun = Math.pow(0.5, closed / halfLife);
      double prior = denominator == 1 ? 1440 * begun : 0;
      double sum = prior * expected;
      double weight = prior;
      for (int hour = 0; hour < closed; hour++) {
        double kept = Math.pow(0.5, (closed - 1 - hour) / halfLife);
        sum += kept * hours.get(hour)[numerator];
        weight += kept * hours.get(hour)[denominator];
      }
      return sum / weight;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aShadowPaysAndViolatesWhatItsRuleWouldAlone(long seed) {
    double[] values = Services.withGaps(seed, Services.rhythm(seed, 300));
    List<PassedStep> passed = lived(new Rehearsals(MODEL, SEED), Services.window(values));
    List<Shadow<?>> shadows = passed.get(299).rehearsal().shadows();
    for (int index = 0; index < shadows.size(); index++) {
      ScalingRule<?> rule = MODEL.candidates().get(index);
      Alone<?> alone = new Alone<>(rule);
      for (int step = 0; step < 300; step++) {
        alone.live(step, passed.get(step));
      }
      double expected = rule instanceof PricedRule priced ? 0.1 / (1 + priced.price()) : 0;
      ShadowAccount account = shadows.get(index).account();
      assertEquals(5, account.hours());
      assertEquals(alone.mean(2, 1, 36, expected), account.shortViolation().value(), 1e-9);
      assertEquals(alone.mean(2, 1, 168, expected), account.longViolation().value(), 1e-9);
      assertEquals(alone.mean(3, 0, 168, 0), account.paid().value(), 1e-9, rule.name());
    }
  }

  @Test
  void rulesOfDifferentPricesPayAndViolateDifferently() {
    List<PassedStep> passed =
        lived(new Rehearsals(MODEL, SEED), Services.window(Services.rhythm(1, 360)));
    List<Shadow<?>> shadows = passed.get(359).rehearsal().shadows();
    ShadowAccount cheap = shadows.get(1).account();
    ShadowAccount dear = shadows.get(shadows.size() - 2).account();
    assertTrue(cheap.violationRatio() > dear.violationRatio());
    assertTrue(cheap.paid().value() < dear.paid().value());
  }

  @Test
  void theSameQuestionIsWorkedOutOnce() {
    Rehearsals rehearsals = new Rehearsals(MODEL, SEED);
    IndicatorWindow window = Services.window(100, 110);
    Rehearsal beginning = rehearsals.beginning(0, REPLICAS);
    assertSame(beginning, rehearsals.beginning(0, REPLICAS));
    assertNotSame(beginning, rehearsals.beginning(0, REPLICAS + 1));
    PassedStep step = rehearsals.pass(beginning, window.slice(0, 1), Optional.empty());
    assertSame(step, rehearsals.pass(beginning, window.slice(0, 1), Optional.empty()));
    assertSame(rehearsals.decide(step), rehearsals.decide(step));
    assertNotSame(step, rehearsals.pass(beginning, Services.window(101), Optional.empty()));
  }

  @Test
  void remembersTheMeanDemandOfTheRecentPast() {
    List<PassedStep> passed =
        lived(new Rehearsals(MODEL, SEED), Services.window(100, Double.NaN, 200, 210));
    assertEquals(170, passed.get(3).rehearsal().demand().value(), 0.01);
  }

  /** A trace may begin at any moment; its hours still end with those of the clock. */
  @Test
  void hoursEndWithTheClockWhenStepsDoNot() {
    TimeGrid grid = new TimeGrid(Services.START.plusMillis(46_680), Duration.ofMinutes(1), 150);
    IndicatorWindow window =
        IndicatorWindow.of(
            grid, List.of(Policies.REQUESTS), new double[][] {Services.rhythm(1, 150)});
    List<PassedStep> passed = lived(new Rehearsals(MODEL, SEED), window);
    assertEquals(0, passed.get(58).rehearsal().shadows().get(0).account().hours());
    assertEquals(1, passed.get(59).rehearsal().shadows().get(0).account().hours());
    assertEquals(1, passed.get(118).rehearsal().shadows().get(0).account().hours());
    assertEquals(2, passed.get(119).rehearsal().shadows().get(0).account().hours());
  }
}
