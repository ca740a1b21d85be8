package dev.harmony.trace.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyRhythmTest {
  private static final int DAY = 1440;
  private static final WeekPosition MONDAY = WeekPosition.of(LocalDate.of(2024, 1, 1));

  private static double mean(Influence influence, int day) {
    return IntStream.range(day * DAY, (day + 1) * DAY)
        .mapToDouble(influence::factor)
        .average()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"0.27, 0.72", "0.7, 1", "1, 0.1"})
  void hasTheMeanTheNightAndTheWeekendThatItIsGiven(double night, double weekend) {
    DailyRhythm rhythm = new DailyRhythm(MONDAY, DayShape.BROAD_DAY, night, weekend);
    assertEquals(1, mean(rhythm, 0), 1e-12);
    assertEquals(1, mean(rhythm, 4), 1e-12);
    assertEquals(weekend, mean(rhythm, 5), 1e-12);
    assertEquals(weekend, mean(rhythm, 6), 1e-12);
    assertEquals(night, rhythm.factor(4 * 60) / rhythm.factor(16 * 60), 1e-12);
    double least = IntStream.range(0, DAY).mapToDouble(rhythm::factor).min().orElseThrow();
    double most = IntStream.range(0, DAY).mapToDouble(rhythm::factor).max().orElseThrow();
    assertEquals(rhythm.factor(4 * 60), least, 1e-12);
    assertEquals(rhythm.factor(16 * 60), most, 1e-12);
  }

  @Test
  void knowsTheWeekdayOnWhichItBegins() {
    DailyRhythm rhythm =
        new DailyRhythm(WeekPosition.of(LocalDate.of(2024, 1, 5)), DayShape.BROAD_DAY, 0.27, 0.72);
    assertEquals(1, mean(rhythm, 0), 1e-12);
    assertEquals(0.72, mean(rhythm, 1), 1e-12);
    assertEquals(0.72, mean(rhythm, 2), 1e-12);
    assertEquals(1, mean(rhythm, 3), 1e-12);
  }

  @Test
  void workingHoursRiseFallAndPauseAtNoon() {
    DailyRhythm hours = new DailyRhythm(MONDAY, DayShape.WORKING_HOURS, 0.03, 0.2);
    assertEquals(1, mean(hours, 0), 1e-12);
    assertEquals(0.2, mean(hours, 5), 1e-12);
    double height = hours.factor(15 * 60);
    assertEquals(0.03, hours.factor(3 * 60) / height, 1e-3);
    assertEquals(0.5 + 0.015, hours.factor(9 * 60) / height, 2e-3);
    assertEquals(0.5 + 0.015, hours.factor(18 * 60) / height, 2e-3);
    assertEquals(1 - 0.97 * 0.25, hours.factor(12 * 60 + 30) / height, 4e-3);
  }
}
