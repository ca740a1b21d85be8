package dev.harmony.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

  /** A Thursday, as the first day of 1970 was. */
  private static final Instant MIDNIGHT = Instant.parse("2026-11-19T00:00:00Z");

  private static List<Double> numbers(Instant now, Duration step) {
    List<Double> numbers = new ArrayList<>();
    Calendar.write(now, step, numbers::add);
    assertEquals(Calendar.WIDTH, numbers.size());
    return numbers;
  }

  /** The share of the period of {@code index} that has passed, in [0, 1). */
  private static double phase(Instant now, int index) {
    List<Double> numbers = numbers(now, Duration.ofMinutes(1));
    double sine = numbers.get(2 * index);
    double cosine = numbers.get(2 * index + 1);
    assertEquals(1, Math.hypot(sine, cosine), 1e-12);
    double turn = Math.atan2(sine, cosine) / (2 * Math.PI);
    return turn < -1e-12 ? turn + 1 : Math.max(0, turn);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0, 0, 0",
    "PT1M, 0.000694444444, 0.001388888889, 0.000099206349",
    "PT6H, 0.25, 0.5, 0.035714285714",
    "PT15H, 0.625, 0.25, 0.089285714286",
    "P1D, 0, 0, 0.142857142857",
    "P3DT12H, 0.5, 0, 0.5",
    "P6DT23H59M, 0.999305555556, 0.998611111111, 0.999900793651",
    "-PT6H, 0.75, 0.5, 0.964285714286"
  })
  void phasesAreThoseOfDayHalfDayAndWeek(Duration since, double day, double half, double week) {
    Instant now = MIDNIGHT.plus(since);
    assertEquals(day, phase(now, 0), 1e-9);
    assertEquals(half, phase(now, 1), 1e-9);
    assertEquals(week, phase(now, 2), 1e-9);
  }

  @Test
  void aWeekLaterIsTheSame() {
    Duration step = Duration.ofMinutes(5);
    assertEquals(numbers(MIDNIGHT, step), numbers(MIDNIGHT.plus(Duration.ofDays(7)), step));
  }

  @Test
  void timesBeforeTheEpochHavePhasesToo() {
    assertEquals(0.75, phase(Instant.EPOCH.minus(Duration.ofHours(6)), 0), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"PT1M, 0", "PT5M, 0.804718956217", "PT1H, 2.047172281111", "PT1S, -2.047172281111"})
  void theLengthOfAStepIsHalfItsLogarithmInMinutes(Duration step, double expected) {
    List<Double> numbers = numbers(MIDNIGHT, step);
    assertEquals(expected, numbers.get(numbers.size() - 1), 1e-9);
  }
}
