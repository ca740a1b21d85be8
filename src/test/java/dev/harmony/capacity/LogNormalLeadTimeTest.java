package dev.harmony.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.workload.ParameterSource;
import dev.harmony.workload.StartupSettings;
import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LogNormalLeadTimeTest {

  /**
   * The 95 % quantile of the standard normal law (NIST Engineering Statistics Handbook 1.3.6.7.1).
   */
  private static final double NORMAL_95 = 1.6448536269514722;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @CsvSource({"240, 480", "30, 31", "1, 600", "7200, 9000", "100, 100"})
  void theQuantilesAreThoseItWasMadeOf(int median, int percentile95) {
    LogNormalLeadTime leadTime = leadTime(median, percentile95);

    assertClose(median, leadTime.quantile(0.5));
    assertClose(percentile95, leadTime.quantile(0.95));
    assertClose((double) median * median / percentile95, leadTime.quantile(0.05));
  }

  @Test
  void theMeanLiesAboveTheMedianByHalfTheVarianceOfTheLogarithm() {
    double sigma = Math.log(2) / NORMAL_95;

    assertClose(240 * Math.exp(sigma * sigma / 2), leadTime(240, 480).mean());
    assertClose(100, leadTime(100, 100).mean());
  }

  /** Against integrals of the density {@code exp(-z^2 / 2) / (t sigma sqrt(2 pi))}. */
  @ParameterizedTest
  @MethodSource("seeds")
  void readinessIsTheConditionalProbability(long seed) {
    Random random = new Random(seed);
    double median = 10 + random.nextInt(600);
    double ratio = 1.2 + 3 * random.nextDouble();
    Survival survival = new Survival(Math.log(median), Math.log(ratio) / NORMAL_95);
    LogNormalLeadTime leadTime =
        leadTime(Duration.ofMillis((long) (1000 * median)), millis(median * ratio));
    Duration age = millis(median * (random.nextInt(4) == 0 ? 0 : 6 * random.nextDouble()));
    Duration ahead = millis(median * 2 * random.nextDouble());

    double later = survival.beyond(seconds(age.plus(ahead)));
    double expected = 1 - later / survival.beyond(seconds(age));

    assertEquals(expected, leadTime.readyWithin(age, ahead), 1e-4);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readinessRisesFromNothingWithTheTimeAhead(long seed) {
    Random random = new Random(seed);
    LogNormalLeadTime leadTime = leadTime(240, 240 + random.nextInt(1000));
    Duration age = Duration.ofSeconds(random.nextInt(2000));
    double before = leadTime.readyWithin(age, Duration.ZERO);
    assertEquals(0, before);
    for (int seconds = 10; seconds < 4000; seconds += 10) {
      double ready = leadTime.readyWithin(age, Duration.ofSeconds(seconds));
      assertTrue(ready >= before && ready <= 1, "after " + seconds);
      before = ready;
    }
  }

  @Test
  void aFixedLeadTimeIsCertain() {
    LogNormalLeadTime leadTime = leadTime(300, 300);

    assertEquals(0, leadTime.readyWithin(Duration.ofMinutes(1), Duration.ofSeconds(239)));
    assertEquals(1, leadTime.readyWithin(Duration.ofMinutes(1), Duration.ofSeconds(241)));
    assertEquals(1, leadTime.readyWithin(Duration.ofMinutes(6), Duration.ofSeconds(1)));
    assertEquals(0, leadTime.readyWithin(Duration.ofMinutes(6), Duration.ZERO));
  }

  /** The hazard of a log-normal law falls: one that is late for hours stays late. */
  @Test
  void aReplicaThatIsStuckForLongIsNotAboutToStart() {
    LogNormalLeadTime leadTime = leadTime(240, 480);
    double before = 1;
    for (int hours = 1; hours <= 48; hours++) {
      double ready = leadTime.readyWithin(Duration.ofHours(hours), Duration.ofSeconds(30));
      assertTrue(ready < before, "after " + hours + " hours: " + ready);
      before = ready;
    }
    assertTrue(before < 0.01);
  }

  @Test
  void anAgeFromTheFutureIsNone() {
    LogNormalLeadTime leadTime = leadTime(240, 480);

    assertEquals(
        leadTime.readyWithin(Duration.ZERO, Duration.ofMinutes(4)),
        leadTime.readyWithin(Duration.ofMinutes(-3), Duration.ofMinutes(4)));
  }

  private static LogNormalLeadTime leadTime(int median, int percentile95) {
    return leadTime(Duration.ofSeconds(median), Duration.ofSeconds(percentile95));
  }

  private static LogNormalLeadTime leadTime(Duration median, Duration percentile95) {
    return LogNormalLeadTime.of(
        new StartupSettings(ParameterSource.DECLARED, median, percentile95));
  }

  private static Duration millis(double seconds) {
    return Duration.ofMillis(Math.round(1000 * seconds));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static void assertClose(double seconds, Duration actual) {
    assertEquals(seconds, seconds(actual), 0.001 + 1e-5 * seconds);
  }

  /**
   * The survival of a log-normal law up to a common factor, by Simpson's rule over the logarithm.
   *
   * @param mu of the logarithm
   * @param sigma of the logarithm
   */
  private record Survival(double mu, double sigma) {

    private static final int INTERVALS = 4000;
    private static final double WIDTH = 19;

    double beyond(double seconds) {
      double from = Math.max(-9, (Math.log(seconds) - mu) / sigma);
      double width = WIDTH / INTERVALS;
      double sum = 0;
      for (int index = 0; index <= INTERVALS; index++) {
        double weight = index == 0 || index == INTERVALS ? 1 : index % 2 == 0 ? 2 : 4;
        double normal = from + index * width;
        sum += weight * Math.exp(-normal * normal / 2);
      }
      return sum * width / 3;
    }
  }
}
