package dev.harmony.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  private static final FieldPlace PLACE = new FieldPlace(path -> "f", "x");

  @ParameterizedTest
  @CsvSource({"28d, P28D", "30m, PT30M", "90s, PT90S", "1h30m, PT90M", "2w1d, P15D"})
  void partsAddUp(String written, Duration duration) {
    assertEquals(duration, Durations.positive(PLACE, written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "28", "d", "-1d", "1m1h", "1.5h", "1d 2h", "0s", "0d0h", "9999999d"})
  void otherTextIsRefused(String written) {
    assertThrows(ManifestException.class, () -> Durations.positive(PLACE, written));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyDurationCanBeWritten(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 100; round++) {
      Duration duration = Duration.ofSeconds(random.nextLong(1, 10_000_000));
      String written =
          "%dd%dh%dm%ds"
              .formatted(
                  duration.toDays(),
                  duration.toHoursPart(),
                  duration.toMinutesPart(),
                  duration.toSecondsPart());
      assertEquals(duration, Durations.positive(PLACE, written));
    }
  }
}
