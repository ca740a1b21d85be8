package dev.harmony.series;

import static dev.harmony.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeGridTest {

  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final TimeGrid GRID = new TimeGrid(START, Duration.ofMinutes(1), 10);

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @Test
  void aStepBeginsWhereTheOneBeforeItEnds() {
    assertEquals(START, GRID.instant(0));
    assertEquals(START.plusSeconds(180), GRID.instant(3));
    assertEquals(START.plusSeconds(600), GRID.end());
    assertEquals(START.minusSeconds(60), GRID.instant(-1));
  }

  @Test
  void aStepHoldsItsBeginningAndNotItsEnd() {
    assertEquals(3, GRID.indexOf(START.plusSeconds(180)));
    assertEquals(2, GRID.indexOf(START.plusSeconds(180).minusNanos(1)));
    assertEquals(3, GRID.indexOf(START.plusSeconds(240).minusNanos(1)));
  }

  @Test
  void instantsOutsideHaveIndicesOutside() {
    assertEquals(10, GRID.indexOf(GRID.end()));
    assertEquals(-1, GRID.indexOf(START.minusNanos(1)));
    assertEquals(-1, GRID.indexOf(START.minusSeconds(60)));
    assertEquals(-2, GRID.indexOf(START.minusSeconds(60).minusNanos(1)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyInstantLiesInTheStepOfItsIndex(long seed) {
    Random random = new Random(seed);
    Instant start = START.plusNanos(random.nextInt(2_000_000_000));
    Duration step = Duration.ofMillis(1 + random.nextInt(90_000));
    TimeGrid grid = new TimeGrid(start, step, 5);
    for (int draw = 0; draw < 200; draw++) {
      Instant instant = start.plusNanos(random.nextLong() / 1_000_000);
      long index = grid.indexOf(instant);
      assertFalse(instant.isBefore(grid.instant(index)), () -> instant + " lies before its step");
      assertTrue(instant.isBefore(grid.instant(index + 1)), () -> instant + " lies after its step");
    }
  }

  @Test
  void aSliceKeepsTheInstantsOfItsSteps() {
    TimeGrid slice = GRID.slice(2, 7);

    assertEquals(new TimeGrid(START.plusSeconds(120), Duration.ofMinutes(1), 5), slice);
    assertEquals(GRID.instant(4), slice.instant(2));
    assertEquals(GRID, GRID.slice(0, 10));
    assertEquals(0, GRID.slice(10, 10).length());
  }

  @Test
  void aSliceStaysInside() {
    assertThrows(IndexOutOfBoundsException.class, () -> GRID.slice(-1, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> GRID.slice(0, 11));
    assertThrows(IndexOutOfBoundsException.class, () -> GRID.slice(5, 4));
  }

  @Test
  void anEmptyGridEndsWhereItStarts() {
    assertEquals(START, new TimeGrid(START, Duration.ofMinutes(1), 0).end());
  }

  @Test
  void refusesStepsThatAreNoWholeMilliseconds() {
    assertRefused(
        "step must be a positive whole number of milliseconds, but is PT0S", () -> grid(0));
    assertRefused(
        "step must be a positive whole number of milliseconds, but is PT-1S",
        () -> grid(-1_000_000_000));
    assertRefused(
        "step must be a positive whole number of milliseconds, but is PT0.0015S",
        () -> grid(1_500_000));
    assertRefused(
        "length must not be negative, but is -1",
        () -> new TimeGrid(START, Duration.ofMillis(1), -1));
  }

  private static TimeGrid grid(int nanos) {
    return new TimeGrid(START, Duration.ofNanos(nanos), 1);
  }
}
