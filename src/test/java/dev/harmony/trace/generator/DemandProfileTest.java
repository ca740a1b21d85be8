package dev.harmony.trace.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.trace.TraceEvent;
import dev.harmony.trace.TraceException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemandProfileTest {
  private static final int DAY = 1440;

  private static List<TraceEvent> events(DemandProfile profile, long seed, int days) {
    return GeneratedTrace.of(GeneratedDemand.of(profile, seed).withDays(days)).events().toList();
  }

  /** Squared errors and sums over 14 days, against the expected rates before noise. */
  @ParameterizedTest
  @EnumSource
  void countsHaveTheirExpectedMeanAndDispersion(DemandProfile profile) {
    GeneratedDemand demand = GeneratedDemand.of(profile, 11).withDays(14);
    MinuteCounts counts = new MinuteCounts(demand);
    double expected = 0;
    double counted = 0;
    double dispersion = 0;
    for (int minute = 0; minute < demand.minutes(); minute++) {
      double mean = 60 * counts.expectedRate(minute);
      int count = counts.count(minute);
      expected += mean;
      counted += count;
      dispersion += (count - mean) * (count - mean) / mean / demand.minutes();
    }
    double deviation = Math.sqrt(profile.dispersion() * expected);
    assertEquals(expected, counted, 5 * deviation);
    assertEquals(profile.dispersion(), dispersion, 0.08 * profile.dispersion());
  }

  @ParameterizedTest
  @EnumSource
  void aTraceIsTheSameAtEachPassAndAnotherForAnotherSeed(DemandProfile profile) {
    GeneratedTrace trace = GeneratedTrace.of(GeneratedDemand.of(profile, 5).withDays(3));
    assertEquals(trace.events().toList(), trace.events().toList());
    assertNotEquals(events(profile, 5, 1), events(profile, 6, 1));
  }

  @ParameterizedTest
  @EnumSource
  void aLongerTraceBeginsLikeAShorterOne(DemandProfile profile) {
    assertEquals(events(profile, 5, 4), events(profile, 5, 12).subList(0, 4 * DAY));
  }

  @ParameterizedTest
  @EnumSource
  void ratesAreInProportionToTheMean(DemandProfile profile) {
    GeneratedDemand demand = GeneratedDemand.of(profile, 5).withDays(2);
    MinuteCounts usual = new MinuteCounts(demand);
    MinuteCounts triple = new MinuteCounts(demand.withMeanRate(3 * demand.meanRate()));
    for (int minute = 0; minute < 2 * DAY; minute += 7) {
      double rate = usual.expectedRate(minute);
      assertEquals(3 * rate, triple.expectedRate(minute), 1e-9 * rate);
    }
  }

  /** Each week's mean is that of the week before times 1.2, but for drift and noise. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void levelDriftGrowsInWhatIsCounted(long seed) {
    MinuteCounts counts =
        new MinuteCounts(GeneratedDemand.of(DemandProfile.LEVEL_DRIFT, seed).withDays(28));
    double first = IntStream.range(0, 7 * DAY).map(counts::count).average().orElseThrow();
    double last = IntStream.range(21 * DAY, 28 * DAY).map(counts::count).average().orElseThrow();
    assertEquals(Math.log(1.2), Math.log(last / first) / 3, 0.03, "seed " + seed);
  }

  @Test
  void weekendsFollowTheDateOfTheStart() {
    GeneratedDemand demand = GeneratedDemand.of(DemandProfile.CODE_ASSISTANT, 1).withDays(7);
    MinuteCounts friday = new MinuteCounts(demand.withStart(LocalDate.of(2024, 3, 1)));
    double weekdayNoon = friday.expectedRate(3 * 60);
    assertEquals(0.2, friday.expectedRate(DAY + 3 * 60) / weekdayNoon, 1e-9);
    assertEquals(0.2, friday.expectedRate(2 * DAY + 3 * 60) / weekdayNoon, 1e-9);
    assertEquals(1, friday.expectedRate(3 * DAY + 3 * 60) / weekdayNoon, 1e-9);
  }

  @Test
  void isFoundByItsWordAndNearlyFoundByAMistypedOne() {
    for (DemandProfile profile : DemandProfile.values()) {
      assertEquals(profile, DemandProfile.ofWord(profile.word()));
    }
    assertEquals(
        "unknown profile 'bach-nights', did you mean 'batch-nights'?",
        assertThrows(TraceException.class, () -> DemandProfile.ofWord("bach-nights")).getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2024-01-01, 1",
    "3661, 2024-01-01, 1",
    "1, 1969-12-31, 1",
    "1, 2101-01-01, 1",
    "1, 2024-01-01, 0",
    "1, 2024-01-01, NaN",
    "1, 2024-01-01, 10001"
  })
  void demandOutsideItsRangesIsRefused(int days, LocalDate start, double meanRate) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new GeneratedDemand(DemandProfile.CHAT, 1, days, start, meanRate));
  }
}
