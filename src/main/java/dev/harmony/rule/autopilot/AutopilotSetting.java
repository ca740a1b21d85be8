package dev.harmony.rule.autopilot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the owner of a job sets for Autopilot's horizontal autoscaling (Rzadca et al., EuroSys 2020,
 * section 3.3). The paper leaves the target to the owner; where a statistic of the vertical
 * autoscaler is taken, its safety margin of 10 to 15 % is a target of 91 to 87 %.
 *
 * @param statistic of the load of the horizon
 * @param targetUtilization the share of a replica's capacity that the load is to take; in (0, 1]
 * @param horizon how far back samples count, {@code T}; at least one sample of five minutes
 * @param deferral how long a recommendation holds a scale-down, {@code T_d}; not negative
 */
public record AutopilotSetting(
    LoadStatistic statistic, double targetUtilization, Duration horizon, Duration deferral) {

  /** How much load one sample averages, and how often replicas are released. */
  public static final Duration SAMPLE = Duration.ofMinutes(5);

  /** The age at which the weight of a sample has halved, as for cpu in section 3.2.2. */
  public static final Duration HALF_LIFE = Duration.ofHours(12);

  private static final Duration DEFAULT_HORIZON = Duration.ofDays(3);
  private static final Duration DEFAULT_DEFERRAL = Duration.ofDays(2);

  private static final AutopilotSetting DEFAULT =
      new AutopilotSetting(LoadStatistic.PERCENTILE_95, 0.7, DEFAULT_HORIZON, DEFAULT_DEFERRAL);

  private static final List<AutopilotSetting> GRID = makeGrid();

  /**
   * @throws IllegalArgumentException if a component lies outside its range
   */
  public AutopilotSetting {
    Objects.requireNonNull(statistic, "statistic");
    if (!(targetUtilization > 0 && targetUtilization <= 1)) {
      throw new IllegalArgumentException(
          "targetUtilization must lie in (0, 1], but is " + targetUtilization);
    }
    if (horizon.compareTo(SAMPLE) < 0 || deferral.isNegative()) {
      throw new IllegalArgumentException(
          "horizon must be at least %s and deferral not negative, but are %s and %s"
              .formatted(SAMPLE, horizon, deferral));
    }
  }

  /**
   * The paper's default horizon of 72 h, its 95th percentile, a target of 70 %, and the deferral of
   * two days that most of its jobs have.
   */
  public static AutopilotSetting ofDefault() {
    return DEFAULT;
  }

  /**
   * Targets 0.5 to 1.0 by 0.1; peak and percentile over 1 h, 24 h and 72 h, the decaying statistics
   * over 72 h; each deferred by nothing, 1 h and 48 h.
   */
  public static List<AutopilotSetting> grid() {
    return GRID;
  }

  private static List<AutopilotSetting> makeGrid() {
    List<AutopilotSetting> grid = new ArrayList<>();
    for (LoadStatistic statistic : LoadStatistic.values()) {
      for (int hours : horizons(statistic)) {
        for (int tenths = 5; tenths <= 10; tenths++) {
          for (int deferral : List.of(0, 1, 48)) {
            grid.add(
                new AutopilotSetting(
                    statistic, tenths / 10.0, Duration.ofHours(hours), Duration.ofHours(deferral)));
          }
        }
      }
    }
    return List.copyOf(grid);
  }

  private static List<Integer> horizons(LoadStatistic statistic) {
    return switch (statistic) {
      case PEAK, PERCENTILE_95 -> List.of(1, 24, 72);
      case DECAYING_AVERAGE, DECAYING_PERCENTILE_95 -> List.of(72);
    };
  }

  /** The samples of the horizon. */
  int horizonSamples() {
    return (int) (horizon.toMillis() / SAMPLE.toMillis());
  }
}
