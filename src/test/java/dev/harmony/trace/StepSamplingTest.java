package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import dev.harmony.trace.TraceEvent.Arrival;
import dev.harmony.trace.TraceEvent.Reading;
import dev.harmony.trace.TraceEvent.Skipped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepSamplingTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Instant START = Instant.parse("2024-01-01T00:00:30Z");

  private static SampledTrace sample(List<Indicator> indicators, List<TraceEvent> events) {
    TraceDescription description = new TraceDescription("t", TraceFormat.CSV, indicators, false);
    return new StepSampling(MINUTE).sample(new StreamedTrace(description, events::stream));
  }

  private static double[] sampleReadings(Reading... readings) {
    return sample(List.of(Indicator.gauge("x", Unit.DIMENSIONLESS)), List.of(readings))
        .window()
        .column(0);
  }

  private static Reading reading(int second, int seconds, double value, Meaning meaning) {
    return new Reading(START.plusSeconds(second), Duration.ofSeconds(seconds), "x", value, meaning);
  }

  @Test
  void makesRatesOfArrivalsInCompleteSteps() {
    List<TraceEvent> events =
        List.of(
            new Arrival(START, 60, 6),
            new Arrival(START.plusSeconds(30), 120, 0),
            new Arrival(START.plusSeconds(130), 600, 60),
            new Arrival(START.plusSeconds(185), 9, 9));
    IndicatorWindow window = sample(StepSampling.ARRIVAL_INDICATORS, events).window();
    assertEquals(new TimeGrid(START, MINUTE, 3), window.grid());
    assertArrayEquals(new double[] {2 / 60.0, 0, 1 / 60.0}, window.column(0), 1e-12);
    assertArrayEquals(new double[] {180 / 60.0, 0, 10}, window.column(1), 1e-12);
    assertArrayEquals(new double[] {6 / 60.0, 0, 1}, window.column(2), 1e-12);
  }

  @Test
  void averagesWhatIsFinerThanAStep() {
    assertArrayEquals(
        new double[] {(1 * 15 + 5 * 45) / 60.0},
        sampleReadings(reading(0, 15, 1, Meaning.LEVEL), reading(15, 45, 5, Meaning.LEVEL)),
        1e-12);
  }

  @Test
  void holdsWhatIsCoarserThanAStep() {
    assertArrayEquals(
        new double[] {7, 7, 7, 7, 7}, sampleReadings(reading(0, 300, 7, Meaning.RATE)), 1e-12);
  }

  @Test
  void spreadsACountOverItsSpan() {
    assertArrayEquals(
        new double[] {2, 2}, sampleReadings(reading(0, 120, 240, Meaning.COUNT)), 1e-12);
  }

  @Test
  void masksAStepOfWhichLessThanHalfIsCovered() {
    assertArrayEquals(
        new double[] {4, Double.NaN, 6},
        sampleReadings(
            reading(0, 30, 4, Meaning.LEVEL),
            reading(60, 29, 5, Meaning.LEVEL),
            reading(120, 60, 6, Meaning.LEVEL)),
        1e-12);
  }

  @Test
  void countsSkippedRowsAndReachesOverThem() {
    SampledTrace sampled =
        sample(
            List.of(Indicator.gauge("x", Unit.DIMENSIONLESS)),
            List.of(
                reading(0, 60, 4, Meaning.LEVEL),
                new Skipped(START.plusSeconds(60), SkipReason.NOTHING_OBSERVED),
                new Skipped(START.plusSeconds(120), SkipReason.NOTHING_OBSERVED)));
    assertEquals(Map.of(SkipReason.NOTHING_OBSERVED, 2L), sampled.skipped());
    assertArrayEquals(new double[] {4, Double.NaN}, sampled.window().column(0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void keepsEveryArrivalOfACompleteStepOnce(long seed) {
    Random random = new Random(seed);
    List<TraceEvent> events = new ArrayList<>(List.of(new Arrival(START, 0, 0)));
    for (int arrival = 0; arrival < 1000; arrival++) {
      events.add(new Arrival(START.plusMillis(random.nextInt(600_000)), 0, 0));
    }
    events.add(new Arrival(START.plusSeconds(600), 0, 0));
    events.sort(Comparator.comparing(TraceEvent::at));
    double sum = 0;
    for (double rate : sample(StepSampling.ARRIVAL_INDICATORS, events).window().column(0)) {
      sum += 60 * rate;
    }
    assertEquals(1001, sum, 1e-6);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void keepsTheAmountOfContiguousCounts(long seed) {
    Random random = new Random(seed);
    List<Reading> readings = new ArrayList<>();
    int second = 0;
    double total = 0;
    while (second < 3600) {
      int span = Math.min(3600 - second, 1 + random.nextInt(300));
      int count = random.nextInt(1000);
      readings.add(reading(second, span, count, Meaning.COUNT));
      second += span;
      total += count;
    }
    double sum = 0;
    for (double rate : sampleReadings(readings.toArray(Reading[]::new))) {
      sum += 60 * rate;
    }
    assertEquals(total, sum, 1e-6);
  }

  @Test
  void refusesATraceWithoutEvents() {
    String message = Texts.fault(() -> sample(StepSampling.ARRIVAL_INDICATORS, List.of()));
    assertEquals("t: has no events", message);
  }

  @Test
  void refusesATraceShorterThanAStep() {
    String message = Texts.fault(() -> sampleReadings(reading(0, 59, 1, Meaning.LEVEL)));
    assertEquals("t: is shorter than one step of PT1M", message);
  }

  @Test
  void refusesATraceTooLongForMemory() {
    String message =
        Texts.fault(
            () ->
                sampleReadings(
                    reading(0, 60, 1, Meaning.LEVEL),
                    reading(2_000_000_000, 60, 1, Meaning.LEVEL)));
    assertTrue(message.startsWith("t: reaches from 2024-01-01T00:00:30Z to 2087"));
  }

  @Test
  void refusesAStepThatIsNotPositiveOrLongerThanADay() {
    assertThrows(IllegalArgumentException.class, () -> new StepSampling(Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> new StepSampling(Duration.ofDays(2)));
  }

  @Test
  void hidesFromTheObserverWhatHappensInAnOutage() {
    IndicatorWindow window =
        IndicatorWindow.of(
            new TimeGrid(START, MINUTE, 4),
            List.of(Indicator.gauge("x", Unit.DIMENSIONLESS)),
            new double[][] {{1, 2, 3, 4}});
    SampledTrace sampled =
        new SampledTrace(
            new TraceDescription("t", TraceFormat.CSV, window.indicators(), false),
            window,
            List.of(new Outage(START.plus(MINUTE), Duration.ofMinutes(2))),
            Map.of());
    assertArrayEquals(new double[] {1, Double.NaN, Double.NaN, 4}, sampled.observed().column(0));
    assertArrayEquals(new double[] {1, 2, 3, 4}, sampled.window().column(0));
  }
}
