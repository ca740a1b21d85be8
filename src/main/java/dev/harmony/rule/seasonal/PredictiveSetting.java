package dev.harmony.rule.seasonal;

import dev.harmony.rule.horizontal.HorizontalSetting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The settings of a Predictive Horizontal Pod Autoscaler with one model of type HoltWinters, whose
 * season is a day.
 *
 * @param horizontal target and scale-down window of the reactive part
 * @param model the smoothing
 */
public record PredictiveSetting(HorizontalSetting horizontal, HoltWinters model) {

  /** The values that make a season. */
  public static final int SEASONAL_PERIODS = 144;

  /** The seasons that are stored. */
  public static final int STORED_SEASONS = 4;

  /** How often a value is stored and the model calculated: a day has 144 of them. */
  public static final Duration PERIOD = Duration.ofMinutes(10);

  private static final PredictiveSetting DEFAULT =
      new PredictiveSetting(
          HorizontalSetting.ofDefault(), new HoltWinters(0.9, 0.9, 0.9, SeasonalForm.ADDITIVE));

  private static final List<PredictiveSetting> GRID = makeGrid();

  /** All parts are required. */
  public PredictiveSetting {
    Objects.requireNonNull(horizontal, "horizontal");
    Objects.requireNonNull(model, "model");
  }

  /**
   * The smoothings of the documentation's example, 0.9 each and additive, and its four seasons,
   * with a target of 70 % and a scale-down window of 300 s.
   */
  public static PredictiveSetting ofDefault() {
    return DEFAULT;
  }

  /**
   * Targets 0.5 to 0.9 by 0.1 and windows of 0, 5 and 30 min, each with smoothings (0.9, 0.9, 0.9),
   * (0.5, 0.1, 0.5) and (0.2, 0.01, 0.2), additive and multiplicative.
   */
  public static List<PredictiveSetting> grid() {
    return GRID;
  }

  private static List<PredictiveSetting> makeGrid() {
    List<PredictiveSetting> grid = new ArrayList<>();
    for (SeasonalForm form : SeasonalForm.values()) {
      for (HoltWinters model :
          List.of(
              new HoltWinters(0.9, 0.9, 0.9, form),
              new HoltWinters(0.5, 0.1, 0.5, form),
              new HoltWinters(0.2, 0.01, 0.2, form))) {
        for (int tenths = 5; tenths <= 9; tenths++) {
          for (int minutes : List.of(0, 5, 30)) {
            grid.add(
                new PredictiveSetting(
                    new HorizontalSetting(tenths / 10.0, Duration.ofMinutes(minutes)), model));
          }
        }
      }
    }
    return List.copyOf(grid);
  }
}
