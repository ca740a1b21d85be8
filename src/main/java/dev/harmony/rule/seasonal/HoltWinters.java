package dev.harmony.rule.seasonal;

/**
 * Triple exponential smoothing with an additive trend (Holt, 1957; Winters, "Forecasting sales by
 * exponentially weighted moving averages", Management Science 6, 1960). With season length {@code
 * m}:
 *
 * <pre>
 * level  l_t = alpha (y_t - s_(t-m)) + (1 - alpha) (l_(t-1) + b_(t-1))
 * trend  b_t = beta (l_t - l_(t-1)) + (1 - beta) b_(t-1)
 * season s_t = gamma (y_t - l_t) + (1 - gamma) s_(t-m)
 * </pre>
 *
 * <p>and the forecast {@code h} steps ahead {@code l_t + h b_t + s_(t-m+h)}; in the multiplicative
 * form the season divides and multiplies. The first level is the first value, the first trend the
 * mean change from the first season to the second, and the first seasons the mean over whole
 * seasons of what the values differ from the mean of their season.
 *
 * @param alpha smoothing of the level, in [0, 1]
 * @param beta smoothing of the trend, in [0, 1]
 * @param gamma smoothing of the season, in [0, 1]
 * @param form how a season changes the level
 */
public record HoltWinters(double alpha, double beta, double gamma, SeasonalForm form) {

  /**
   * @throws IllegalArgumentException if a smoothing does not lie in [0, 1]
   */
  public HoltWinters {
    requireShare("alpha", alpha);
    requireShare("beta", beta);
    requireShare("gamma", gamma);
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must lie in [0, 1], but is " + value);
    }
  }

  /**
   * The forecast after {@code values}.
   *
   * @param values finite, oldest first; at least two seasons
   * @param seasonLength values to a season; positive
   * @param ahead steps ahead, 1 for the next value; positive
   * @throws IllegalArgumentException if there are fewer than two seasons, or a count is not
   *     positive
   */
  public double forecast(double[] values, int seasonLength, int ahead) {
    if (seasonLength < 1 || ahead < 1 || values.length < 2 * seasonLength) {
      throw new IllegalArgumentException(
          "a forecast needs two seasons and positive counts, but there are %d values, seasonLength %d, ahead %d"
              .formatted(values.length, seasonLength, ahead));
    }
    double[] seasons = initialSeasons(values, seasonLength);
    double level = values[0];
    double trend = initialTrend(values, seasonLength);
    for (int step = 1; step < values.length; step++) {
      int season = step % seasonLength;
      double before = level;
      level = alpha * form.remove(values[step], seasons[season]) + (1 - alpha) * (level + trend);
      trend = beta * (level - before) + (1 - beta) * trend;
      seasons[season] = gamma * form.remove(values[step], level) + (1 - gamma) * seasons[season];
    }
    int season = (values.length - 1 + ahead) % seasonLength;
    return form.apply(level + ahead * trend, seasons[season]);
  }

  private static double initialTrend(double[] values, int seasonLength) {
    double sum = 0;
    for (int step = 0; step < seasonLength; step++) {
      sum += (values[seasonLength + step] - values[step]) / seasonLength;
    }
    return sum / seasonLength;
  }

  private double[] initialSeasons(double[] values, int seasonLength) {
    int whole = values.length / seasonLength;
    double[] seasons = new double[seasonLength];
    for (int season = 0; season < whole; season++) {
      double mean = 0;
      for (int step = 0; step < seasonLength; step++) {
        mean += values[season * seasonLength + step] / seasonLength;
      }
      for (int step = 0; step < seasonLength; step++) {
        seasons[step] += form.remove(values[season * seasonLength + step], mean) / whole;
      }
    }
    return seasons;
  }
}
