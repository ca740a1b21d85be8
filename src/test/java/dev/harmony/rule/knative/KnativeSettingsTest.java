package dev.harmony.rule.knative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnativeSettingsTest {

  private static final KnativeSettings DEFAULTS = KnativeSettings.of(100, 0.7);

  @Test
  void defaultsAreThoseOfKnative() {
    assertEquals(
        new KnativeSettings(
            70,
            100,
            211,
            Duration.ofMinutes(1),
            Duration.ofSeconds(6),
            MetricAggregation.LINEAR,
            2,
            1000,
            2,
            Duration.ZERO,
            0,
            true),
        DEFAULTS);
    assertEquals(Duration.ofSeconds(2), KnativeSettings.TICK);
  }

  @ParameterizedTest
  @CsvSource({"PT6S, PT1S", "PT6S, PT6S", "PT1H, PT6M"})
  void acceptsWindowsUpToTheirEdges(Duration stable, Duration panic) {
    KnativeSettings settings = DEFAULTS.withWindows(stable, panic);
    assertEquals(stable, settings.stableWindow());
    assertEquals(panic, settings.panicWindow());
  }

  @ParameterizedTest
  @CsvSource({
    "PT5S, PT1S",
    "PT3601S, PT6S",
    "PT60S, PT61S",
    "PT60S, PT0S",
    "PT60.5S, PT6S",
    "PT60S, PT1.5S"
  })
  void refusesOtherWindows(Duration stable, Duration panic) {
    assertThrows(IllegalArgumentException.class, () -> DEFAULTS.withWindows(stable, panic));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-PT1S", "PT1H0.001S"})
  void refusesOtherDelays(Duration delay) {
    assertThrows(IllegalArgumentException.class, () -> DEFAULTS.withScaleDownDelay(delay));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.7", "-1, 0.7", "NaN, 0.7", "Infinity, 0.7", "100, 0", "100, NaN"})
  void refusesTargetsThatAreNotPositive(double total, double utilization) {
    assertThrows(IllegalArgumentException.class, () -> KnativeSettings.of(total, utilization));
  }

  @ParameterizedTest
  @CsvSource({
    "-2, 2, 1000, 2, 0",
    "NaN, 2, 1000, 2, 0",
    "211, 1, 1000, 2, 0",
    "211, 2, 1, 2, 0",
    "211, 2, 1000, 1, 0",
    "211, 2, 1000, 2, -1"
  })
  void refusesOtherLimits(double burst, double panic, double up, double down, int activation) {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new KnativeSettings(
                70,
                100,
                burst,
                Duration.ofMinutes(1),
                Duration.ofSeconds(6),
                MetricAggregation.LINEAR,
                panic,
                up,
                down,
                Duration.ZERO,
                activation,
                true));
  }
}
