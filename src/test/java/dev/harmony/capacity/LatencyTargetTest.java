package dev.harmony.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.workload.LatencyThreshold;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyTargetTest {

  @ParameterizedTest
  @CsvSource({
    "ttftP95, TIME_TO_FIRST_TOKEN, 0.95",
    "ttftP50, TIME_TO_FIRST_TOKEN, 0.5",
    "ttftP05, TIME_TO_FIRST_TOKEN, 0.05",
    "interTokenP99, INTER_TOKEN, 0.99",
    "interTokenP999, INTER_TOKEN, 0.999"
  })
  void isNamedByAnIndicator(String name, LatencyMeasure measure, double quantile) {
    assertEquals(
        Optional.of(new LatencyTarget(measure, quantile, 0.5)),
        LatencyTarget.of(new LatencyThreshold(name, 0.5)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ttft", "ttftP9", "ttftP00", "ttftP9999", "TTFTP95", "interTokenP", "p95"})
  void isNotNamedByAnythingElse(String name) {
    assertEquals(Optional.empty(), LatencyTarget.of(new LatencyThreshold(name, 0.5)));
  }

  @Test
  void refusesWhatIsNoQuantile() {
    LatencyMeasure measure = LatencyMeasure.INTER_TOKEN;
    assertThrows(IllegalArgumentException.class, () -> new LatencyTarget(measure, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new LatencyTarget(measure, 0.5, 0));
  }
}
