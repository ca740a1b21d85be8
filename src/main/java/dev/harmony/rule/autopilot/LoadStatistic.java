package dev.harmony.rule.autopilot;

import java.util.Arrays;

/**
 * One number for the recent load of a job (Rzadca et al., "Autopilot: workload autoscaling at
 * Google", EuroSys 2020). The paper counts samples in the bins of a histogram; here each sample
 * stands for itself.
 */
public enum LoadStatistic {
  /** The largest sample: {@code S_max} of section 3.2.2, {@code max} of section 3.3. */
  PEAK("peak"),
  /** The least sample that 95 % of the samples do not exceed: {@code P95} of section 3.3. */
  PERCENTILE_95("95th percentile"),
  /**
   * {@code S_avg} of section 3.2.2: the average, each sample weighted by {@code 2^(-age / half
   * life)}.
   */
  DECAYING_AVERAGE("decaying average"),
  /**
   * {@code P_95} of section 3.2.2: the 95th percentile of the load, each sample weighted by its age
   * as in the average and by its own size.
   */
  DECAYING_PERCENTILE_95("decaying 95th percentile of the load");

  private static final double PERCENTILE = 0.95;

  /** Absorbs the rounding of sums of weights. */
  private static final double ROUNDING = 1e-9;

  private final String words;

  LoadStatistic(String words) {
    this.words = words;
  }

  /** The statistic in words. */
  public String words() {
    return words;
  }

  /**
   * The statistic of {@code samples}.
   *
   * @param samples not negative, oldest first; not empty
   * @param halfLife the age, in samples, at which the weight of a sample has halved; positive
   * @throws IllegalArgumentException if there is no sample
   */
  public double of(double[] samples, double halfLife) {
    if (samples.length == 0) {
      throw new IllegalArgumentException("samples must not be empty");
    }
    return switch (this) {
      case PEAK -> Arrays.stream(samples).max().orElseThrow();
      case PERCENTILE_95 -> {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        yield sorted[Math.max(0, (int) Math.ceil(PERCENTILE * sorted.length - ROUNDING) - 1)];
      }
      case DECAYING_AVERAGE -> decayingAverage(samples, halfLife);
      case DECAYING_PERCENTILE_95 -> decayingPercentile(samples, halfLife);
    };
  }

  private static double decayingAverage(double[] samples, double halfLife) {
    double sum = 0;
    double weights = 0;
    for (int index = 0; index < samples.length; index++) {
      double weight = weight(samples.length - 1 - index, halfLife);
      sum += weight * samples[index];
      weights += weight;
    }
    return sum / weights;
  }

  private static double decayingPercentile(double[] samples, double halfLife) {
    record Load(double sample, double weight) {}
    Load[] loads = new Load[samples.length];
    double total = 0;
    for (int index = 0; index < samples.length; index++) {
      double load = samples[index] * weight(samples.length - 1 - index, halfLife);
      loads[index] = new Load(samples[index], load);
      total += load;
    }
    Arrays.sort(loads, (one, other) -> Double.compare(one.sample(), other.sample()));
    double below = 0;
    for (Load load : loads) {
      below += load.weight();
      if (below >= (PERCENTILE - ROUNDING) * total) {
        return load.sample();
      }
    }
    return loads[loads.length - 1].sample();
  }

  private static double weight(int age, double halfLife) {
    return Math.pow(2, -age / halfLife);
  }
}
