package dev.harmony.trace.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.trace.Outage;
import dev.harmony.trace.SampledTrace;
import dev.harmony.trace.StepSampling;
import dev.harmony.trace.TraceEvent;
import dev.harmony.trace.TraceEvent.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedTraceTest {

  private static final int DAY = 1440;
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  private static GeneratedTrace chat(long seed, int days) {
    return GeneratedTrace.of(GeneratedDemand.of(DemandProfile.CHAT, seed).withDays(days));
  }

  private static List<TraceEvent> events(GeneratedTrace trace) {
    return trace.events().toList();
  }

  /** Requests per second in each minute. */
  private static double[] rates(GeneratedTrace trace) {
    return events(trace).stream().mapToDouble(event -> ((Reading) event).value() / 60).toArray();
  }

  /** The median over days of the mean rate in an hour. */
  private static double medianOfHour(double[] rates, int hour) {
    return IntStream.range(0, rates.length / DAY)
        .mapToDouble(
            day ->
                DoubleStream.of(rates)
                    .skip((long) day * DAY + 60L * hour)
                    .limit(60)
                    .average()
                    .orElseThrow())
        .sorted()
        .skip(rates.length / DAY / 2)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void needsAboutTwentyReplicasOfTwelveRequestsPerSecond(long seed) {
    double mean = DoubleStream.of(rates(chat(seed, 4))).average().orElseThrow();
    assertEquals(20, mean / 12, 2.5, "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isQuietAtNight(long seed) {
    double[] rates = rates(chat(seed, 14));
    double ratio = medianOfHour(rates, 4) / medianOfHour(rates, 15);
    assertTrue(ratio > 0.22 && ratio < 0.34, "seed " + seed + ": " + ratio);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isQuieterOnWeekends(long seed) {
    double[] rates = rates(chat(seed, 28));
    double weekend = 0;
    double weekdays = 0;
    for (int minute = 0; minute < rates.length; minute++) {
      if (minute / DAY % 7 < 5) {
        weekdays += rates[minute] / 20;
      } else {
        weekend += rates[minute] / 8;
      }
    }
    assertEquals(0.72, weekend / weekdays, 0.08, "seed " + seed);
  }

  /** The variance of a count is 30 times its mean, at night and by day. */
  @ParameterizedTest
  @CsvSource({"1, 0, 360", "1, 720, 1080", "2, 0, 360", "2, 720, 1080"})
  void isNoisierInProportionWhenQuiet(long seed, int from, int to) {
    MinuteCounts counts =
        new MinuteCounts(GeneratedDemand.of(DemandProfile.CHAT, seed).withDays(30));
    double[] rates = rates(chat(seed, 30));
    double sum = 0;
    int minutes = 0;
    for (int minute = 0; minute < rates.length; minute++) {
      if (minute % DAY >= from && minute % DAY < to) {
        double expected = 60 * counts.expectedRate(minute);
        sum += Math.pow(60 * rates[minute] - expected, 2) / expected;
        minutes++;
      }
    }
    assertEquals(30, sum / minutes, 2.5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void hasOneFlashCrowdInEachHalfOfFourDays(long seed) {
    List<FlashCrowd> crowds = new ChatIncidents(seed, 4).crowds();
    assertEquals(2, crowds.size());
    for (int half = 0; half < 2; half++) {
      FlashCrowd crowd = crowds.get(half);
      assertEquals(half, crowd.startMinute() / (2 * DAY), "seed " + seed);
      assertTrue(crowd.peak() >= 1.8 && crowd.peak() <= 2.5);
      assertTrue(crowd.riseMinutes() >= 2 && crowd.riseMinutes() <= 4);
      int peak = crowd.startMinute() + crowd.riseMinutes();
      assertEquals(crowd.peak(), crowd.factor(peak), 1e-12);
      assertEquals(1, crowd.factor(crowd.startMinute()));
      assertTrue(crowd.factor(peak + 30) - 1 >= (crowd.peak() - 1) / 20 - 1e-9);
      assertTrue(crowd.factor(peak + 60) - 1 <= (crowd.peak() - 1) / 20 + 1e-9);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void losesItsMetricsOnceInFourDaysWhileDemandGoesOn(long seed) {
    GeneratedTrace trace = chat(seed, 4);
    assertEquals(1, trace.outages().size());
    Outage outage = trace.outages().get(0);
    assertTrue(outage.length().compareTo(Duration.ofMinutes(20)) >= 0);
    assertTrue(outage.length().compareTo(Duration.ofMinutes(30)) <= 0);
    assertTrue(outage.start().isAfter(START.plus(Duration.ofDays(2))));
    for (FlashCrowd crowd : new ChatIncidents(seed, 4).crowds()) {
      Instant start = START.plus(Duration.ofMinutes(crowd.startMinute()));
      assertTrue(Duration.between(start, outage.start()).abs().toMinutes() > 60);
    }
    SampledTrace sampled = new StepSampling(Duration.ofMinutes(1)).sample(trace);
    int step = (int) sampled.window().grid().indexOf(outage.start());
    assertTrue(sampled.window().value(step, 0) > 0);
    assertTrue(Double.isNaN(sampled.observed().value(step, 0)));
    assertEquals(
        outage.length().toMinutes(),
        DoubleStream.of(sampled.observed().column(0)).filter(Double::isNaN).count());
  }

  @Test
  void givesTheSameForTheSameSeedAndAnotherForAnother() {
    assertEquals(events(chat(1, 4)), events(chat(1, 4)));
    assertNotEquals(events(chat(1, 4)), events(chat(2, 4)));
  }

  @Test
  void beginsLikeAShorterTraceOfTheSameSeed() {
    List<TraceEvent> longer = events(chat(1, 14)).subList(0, 4 * DAY);
    assertEquals(events(chat(1, 4)), longer);
  }

  @Test
  void hasOneEventAMinuteAndIsCalledByItsSeed() {
    GeneratedTrace trace = chat(42, 1);
    assertEquals(DAY, events(trace).size());
    assertEquals("chat-1d-seed-42", trace.description().name());
    assertEquals(List.of(), trace.outages());
  }

  @Test
  void refusesNoDaysAndTooMany() {
    assertThrows(IllegalArgumentException.class, () -> chat(1, 0));
    assertThrows(IllegalArgumentException.class, () -> chat(1, 3661));
  }
}
