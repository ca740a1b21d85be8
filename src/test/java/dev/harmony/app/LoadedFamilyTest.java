package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.harmony.flow.training.DataSplit;
import dev.harmony.flow.training.TrainingRecord;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same facts may be told of other data. */
class LoadedFamilyTest {

  private static final String USUAL = digest("y", Instant.EPOCH, 1, 2, 3, 4);

  private static String digest(String indicator, Instant start, double... values) {
    IndicatorWindow window =
        IndicatorWindow.of(
            new TimeGrid(start, Duration.ofMinutes(1), values.length),
            List.of(Indicator.gauge(indicator, Unit.DIMENSIONLESS)),
            new double[][] {values});
    TrainingRecord record = TrainingRecord.of("chat", window, new DataSplit(1, 0.5)).orElseThrow();
    InputDigest digest = new InputDigest();
    LoadedFamily.of("chat", "", 1, List.of(record), Map.of()).addTo(digest);
    return digest.hexadecimal();
  }

  @Test
  void theSameDataHaveTheSameDigest() {
    assertEquals(USUAL, digest("y", Instant.EPOCH, 1, 2, 3, 4));
  }

  @Test
  void anotherValueNameOrTimeHasAnother() {
    assertNotEquals(USUAL, digest("y", Instant.EPOCH, 1, 2, 3, 4.000001));
    assertNotEquals(USUAL, digest("y", Instant.EPOCH, 1, 2, 3, Double.NaN));
    assertNotEquals(USUAL, digest("z", Instant.EPOCH, 1, 2, 3, 4));
    assertNotEquals(USUAL, digest("y", Instant.EPOCH.plusSeconds(60), 1, 2, 3, 4));
  }
}
