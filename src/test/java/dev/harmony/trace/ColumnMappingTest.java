package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.series.Indicator;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnMappingTest {

  private static final Indicator CPU = Indicator.gauge("cpu", Unit.DIMENSIONLESS);
  private static final MappedIndicator MAPPED =
      new MappedIndicator(CPU, Meaning.LEVEL, List.of("cpu"));

  @Test
  void namesEachIndicatorOnce() {
    assertThrows(IllegalArgumentException.class, () -> ColumnMapping.of("time", MAPPED, MAPPED));
  }

  @Test
  void hasAnIndicator() {
    assertThrows(IllegalArgumentException.class, () -> ColumnMapping.of("time"));
  }

  @Test
  void hasAPositiveSpanIfAny() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ColumnMapping.of("time", MAPPED).withSpan(Duration.ofSeconds(-1)));
  }

  @Test
  void makesAnIndicatorOfAtLeastOneColumn() {
    assertThrows(
        IllegalArgumentException.class, () -> new MappedIndicator(CPU, Meaning.LEVEL, List.of()));
  }
}
