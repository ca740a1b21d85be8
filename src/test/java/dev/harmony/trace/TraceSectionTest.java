package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceSectionTest {
  private static final Duration STEP = Duration.ofMinutes(1);
  private static final Indicator REQUESTS = Indicator.gauge("requests", Unit.REQUESTS_PER_SECOND);

  /** A trace in which each step's value is its number. */
  private static SampledTrace trace(int steps) {
    TimeGrid grid = new TimeGrid(Instant.EPOCH, STEP, steps);
    double[][] column = {IntStream.range(0, steps).asDoubleStream().toArray()};
    return new SampledTrace(
        new TraceDescription("some.csv", TraceFormat.CSV, List.of(REQUESTS), false),
        IndicatorWindow.of(grid, List.of(REQUESTS), column),
        List.of(new Outage(Instant.EPOCH.plusSeconds(120), Duration.ofMinutes(2))),
        Map.of(SkipReason.REPEATED_TIME, 5L));
  }

  private static TraceSection section(Duration skip, Duration length) {
    return new TraceSection(skip, Optional.of(length));
  }

  @Test
  void keepsTimesValuesAndOutages() {
    SampledTrace part = section(Duration.ofMinutes(3), Duration.ofMinutes(2)).of(trace(10));

    assertEquals(Instant.EPOCH.plusSeconds(180), part.window().grid().start());
    assertEquals(2, part.window().length());
    assertEquals(3, part.window().value(0, 0));
    assertEquals(false, part.observed().isObserved(0, 0));
    assertEquals(true, part.observed().isObserved(1, 0));
    assertEquals(Map.of(SkipReason.REPEATED_TIME, 5L), part.skipped());
  }

  @Test
  void theWholeIsTheSameTrace() {
    assertEquals(10, TraceSection.WHOLE.of(trace(10)).window().length());
    assertEquals(10, section(Duration.ZERO, Duration.ofDays(9)).of(trace(10)).window().length());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void holdsTheStepsThatBeginAfterTheSkippedTime(long seed) {
    Random random = new Random(seed);
    int steps = 1 + random.nextInt(50);
    Duration skip = Duration.ofSeconds(random.nextInt(60 * steps));
    Duration length = Duration.ofSeconds(60 + random.nextInt(3600));
    int first = (int) ((skip.toSeconds() + 59) / 60);
    if (first >= steps) {
      assertThrows(TraceException.class, () -> section(skip, length).of(trace(steps)));
      return;
    }

    IndicatorWindow part = section(skip, length).of(trace(steps)).window();

    assertEquals(Math.min(steps - first, length.toMinutes()), part.length());
    assertEquals(first, part.value(0, 0));
  }

  @Test
  void saysWhenNothingIsLeft() {
    String skipped =
        String.valueOf(
            assertThrows(
                    TraceException.class,
                    () -> new TraceSection(Duration.ofMinutes(10), Optional.empty()).of(trace(10)))
                .getMessage());

    assertTrue(skipped.startsWith("some.csv: has 10 steps of PT1M"), skipped);
    assertThrows(
        TraceException.class, () -> section(Duration.ZERO, Duration.ofSeconds(59)).of(trace(3)));
  }

  @Test
  void refusesTimesThatAreNone() {
    assertThrows(IllegalArgumentException.class, () -> section(Duration.ofSeconds(-1), STEP));
    assertThrows(IllegalArgumentException.class, () -> section(STEP, Duration.ZERO));
  }
}
