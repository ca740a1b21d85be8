package dev.harmony.rule.point;

import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The settings of a scaler by a point forecast.
 *
 * @param margin what is added to the forecast, as a share of it; not negative and finite
 * @param scaleDownWindow how long a wish holds a scale-down; not negative
 */
public record PointForecastSetting(double margin, Duration scaleDownWindow) {

  private static final PointForecastSetting DEFAULT =
      new PointForecastSetting(0.2, Duration.ofMinutes(5));

  private static final List<PointForecastSetting> GRID =
      DoubleStream.of(0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.75, 1)
          .boxed()
          .flatMap(
              margin ->
                  Stream.of(0, 5, 15, 30, 60)
                      .map(
                          minutes -> new PointForecastSetting(margin, Duration.ofMinutes(minutes))))
          .toList();

  /**
   * @throws IllegalArgumentException if a component is negative or the margin not finite
   */
  public PointForecastSetting {
    if (!(margin >= 0 && Double.isFinite(margin)) || scaleDownWindow.isNegative()) {
      throw new IllegalArgumentException(
          "margin and scaleDownWindow must be finite and not negative, but are %s and %s"
              .formatted(margin, scaleDownWindow));
    }
  }

  /** A margin of 20 % and the window of five minutes that Kubernetes has. */
  public static PointForecastSetting ofDefault() {
    return DEFAULT;
  }

  /** Margins from nothing to 100 %, each with windows of 0, 5, 15, 30 and 60 min. */
  public static List<PointForecastSetting> grid() {
    return GRID;
  }
}
