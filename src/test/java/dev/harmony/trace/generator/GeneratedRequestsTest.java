package dev.harmony.trace.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.trace.TraceEvent;
import dev.harmony.trace.TraceEvent.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedRequestsTest {
  private static final int DAY = 1440;

  /** A steady trickle by day: 0.3 × 20 requests per second with a dispersion of 10. */
  private static GeneratedDemand trickle(long seed) {
    return GeneratedDemand.of(DemandProfile.BATCH_NIGHTS, seed);
  }

  /** Seconds of the arrivals between 8 and 20 o'clock on the first day, since its start. */
  private static double[] seconds(GeneratedDemand demand) {
    Instant start = demand.at(0);
    return GeneratedRequests.of(demand.withDays(1))
        .events()
        .mapToDouble(event -> Duration.between(start, event.at()).toNanos() / 1e9)
        .filter(second -> second >= 8 * 3600 && second < 20 * 3600)
        .toArray();
  }

  @ParameterizedTest
  @EnumSource
  void areAsManyInEachMinuteAsTheRatesTellAndInOrder(DemandProfile profile) {
    GeneratedDemand demand = GeneratedDemand.of(profile, 3).withDays(1).withMeanRate(0.5);
    MinuteCounts counts = new MinuteCounts(demand);
    int[] seen = new int[DAY];
    Instant last = demand.at(0);
    List<TraceEvent> events = GeneratedRequests.of(demand).events().toList();
    for (TraceEvent event : events) {
      assertTrue(!event.at().isBefore(last));
      last = event.at();
      seen[(int) Duration.between(demand.at(0), last).toMinutes()]++;
    }
    for (int minute = 0; minute < DAY; minute++) {
      assertEquals(counts.count(minute), seen[minute], "minute " + minute);
    }
  }

  /** Variance by mean is 1 + 9 t / 60 in t seconds of a minute. */
  @ParameterizedTest
  @CsvSource({"1, 1, 0.05", "1, 10, 0.3", "2, 30, 0.8", "2, 60, 2"})
  void areMoreDispersedTheLongerOneCounts(long seed, int span, double tolerance) {
    int[] counts = new int[12 * 3600 / span];
    for (double second : seconds(trickle(seed))) {
      counts[(int) ((second - 8 * 3600) / span)]++;
    }
    double expected = 6 * span;
    double squares = 0;
    for (int count : counts) {
      squares += (count - expected) * (count - expected);
    }
    assertEquals(1 + 9 * span / 60.0, squares / counts.length / expected, tolerance);
  }

  /**
   * The rate of a minute is gamma of shape 360 / 9, so the squared variation is (40 + 1) / (40 −
   * 1).
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void comeAfterGapsThatVaryMoreThanThoseOfAPoissonProcess(long seed) {
    double[] seconds = seconds(trickle(seed));
    double sum = 0;
    double squares = 0;
    for (int index = 1; index < seconds.length; index++) {
      double gap = seconds[index] - seconds[index - 1];
      sum += gap;
      squares += gap * gap;
    }
    int gaps = seconds.length - 1;
    assertEquals(41 / 39.0, squares / gaps / Math.pow(sum / gaps, 2) - 1, 0.025, "seed " + seed);
  }

  @Test
  void areTheSameAtEachPassAndOthersForAnotherSeed() {
    GeneratedDemand demand = GeneratedDemand.of(DemandProfile.CODE_ASSISTANT, 1).withDays(1);
    GeneratedRequests requests = GeneratedRequests.of(demand.withMeanRate(1));
    List<TraceEvent> first = requests.events().toList();
    assertEquals(first, requests.events().toList());
    GeneratedDemand other = GeneratedDemand.of(DemandProfile.CODE_ASSISTANT, 2).withDays(1);
    assertNotEquals(first, GeneratedRequests.of(other.withMeanRate(1)).events().toList());
  }

  @Test
  void carryTheTokensOfTheirProfile() {
    GeneratedDemand demand = GeneratedDemand.of(DemandProfile.CODE_ASSISTANT, 1).withDays(1);
    List<Arrival> arrivals =
        GeneratedRequests.of(demand.withMeanRate(1)).events().map(Arrival.class::cast).toList();
    double input = arrivals.stream().mapToInt(Arrival::inputTokens).average().orElseThrow();
    double output = arrivals.stream().mapToInt(Arrival::outputTokens).average().orElseThrow();
    assertEquals(2048, input, 70);
    assertEquals(28, output, 2);
  }
}
