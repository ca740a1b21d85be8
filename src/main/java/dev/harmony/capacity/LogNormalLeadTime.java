package dev.harmony.capacity;

import dev.harmony.workload.StartupSettings;
import java.time.Duration;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A log-normal lead time, fixed by its median and its 95 % quantile: {@code mu = ln median}, {@code
 * sigma = ln(percentile95 / median) / z(0.95)}. Two equal quantiles give a fixed lead time.
 */
public final class LogNormalLeadTime implements LeadTimePosterior {

  private static final double NORMAL_95 =
      NormalDistribution.of(0, 1).inverseCumulativeProbability(0.95);
  private static final double MILLIS = 1000.0;

  /** A survival probability too small to divide by: such a replica is about to start. */
  private static final double NEGLIGIBLE = Double.MIN_NORMAL;

  /** Keeps a fixed lead time inside the family: a spread of a millionth. */
  private static final double LEAST_SIGMA = 1e-6;

  /** Of the lead time in seconds. */
  private final LogNormalDistribution seconds;

  private LogNormalLeadTime(LogNormalDistribution seconds) {
    this.seconds = seconds;
  }

  /** The lead time that the settings of a policy describe. */
  public static LogNormalLeadTime of(StartupSettings settings) {
    double median = settings.median().toMillis() / MILLIS;
    double percentile95 = settings.percentile95().toMillis() / MILLIS;
    double sigma = Math.max(LEAST_SIGMA, Math.log(percentile95 / median) / NORMAL_95);
    return new LogNormalLeadTime(LogNormalDistribution.of(Math.log(median), sigma));
  }

  @Override
  public Duration quantile(double probability) {
    return ofSeconds(seconds.inverseCumulativeProbability(probability));
  }

  @Override
  public Duration mean() {
    return ofSeconds(seconds.getMean());
  }

  @Override
  public double readyWithin(Duration age, Duration ahead) {
    double ageSeconds = Math.max(0, age.toMillis() / MILLIS);
    double survival = seconds.survivalProbability(ageSeconds);
    if (survival < NEGLIGIBLE) {
      return ahead.isZero() ? 0 : 1;
    }
    double later = seconds.survivalProbability(ageSeconds + ahead.toMillis() / MILLIS);
    return Math.min(1, Math.max(0, 1 - later / survival));
  }

  private static Duration ofSeconds(double value) {
    return Duration.ofMillis(Math.round(value * MILLIS));
  }
}
