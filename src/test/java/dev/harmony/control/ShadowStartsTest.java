package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.capacity.LeadTimePosterior;
import dev.harmony.capacity.LogNormalLeadTime;
import dev.harmony.workload.StartupSettings;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadowStartsTest {

  private static final LeadTimePosterior LEAD = LogNormalLeadTime.of(StartupSettings.DEFAULT);
  private static final ShadowStarts STARTS = new ShadowStarts(LEAD, 5);

  /** Lead times of the first {@code perMinute} replicas of each minute, in milliseconds. */
  private static double[] leads(ShadowStarts starts, int minutes, int perMinute) {
    double[] leads = new double[minutes * perMinute];
    for (int draw = 0; draw < leads.length; draw++) {
      long at = 60_000L * (draw / perMinute);
      leads[draw] = starts.readyAt(at, draw % perMinute, 0) - at;
    }
    return leads;
  }

  @Test
  void whoeverAsksInAMinuteMeetsTheSameFate() {
    long lead = STARTS.readyAt(120_000, 3, 0) - 120_000;
    assertEquals(lead, STARTS.readyAt(120_000, 3, 40) - 120_000);
    assertEquals(lead, STARTS.readyAt(120_001, 3, 0) - 120_001);
    assertEquals(lead, STARTS.readyAt(179_999, 3, 7) - 179_999);
    assertEquals(lead, new ShadowStarts(LEAD, 5).readyAt(120_000, 3, 0) - 120_000);
  }

  @Test
  void anotherMinuteIndexOrSeedIsAnotherFate() {
    long lead = STARTS.readyAt(120_000, 3, 0) - 120_000;
    assertNotEquals(lead, STARTS.readyAt(180_000, 3, 0) - 180_000);
    assertNotEquals(lead, STARTS.readyAt(120_000, 4, 0) - 120_000);
    assertNotEquals(lead, new ShadowStarts(LEAD, 6).readyAt(120_000, 3, 0) - 120_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, -7})
  void drawsFromThePosterior(long seed) {
    double[] leads = leads(new ShadowStarts(LEAD, seed), 500, 8);
    Arrays.sort(leads);
    for (double probability : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
      double expected = LEAD.quantile(probability).toMillis();
      long below = Arrays.stream(leads).filter(each -> each <= expected).count();
      assertEquals(probability, (double) below / leads.length, 0.025);
    }
    assertTrue(leads[0] >= 1);
  }

  @Test
  void neighboursInAMinuteAreIndependent() {
    double[] leads = leads(STARTS, 2000, 2);
    double mean = Arrays.stream(leads).map(Math::log).average().orElseThrow();
    double product = 0;
    double square = 0;
    for (int pair = 0; pair < leads.length; pair += 2) {
      double first = Math.log(leads[pair]) - mean;
      double second = Math.log(leads[pair + 1]) - mean;
      product += first * second;
      square += (first * first + second * second) / 2;
    }
    assertEquals(0, product / square, 0.06);
  }
}
