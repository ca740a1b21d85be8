package dev.harmony.simulation;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The settings of a family of rivals.
 *
 * @param usual the one that its documentation gives, or its paper
 * @param grid those among which it is tuned; not empty
 */
public record RivalSettings(RivalSetting usual, List<RivalSetting> grid) {

  /**
   * @throws IllegalArgumentException if the grid is empty
   */
  public RivalSettings {
    Objects.requireNonNull(usual, "usual");
    grid = List.copyOf(grid);
    if (grid.isEmpty()) {
      throw new IllegalArgumentException("grid must not be empty");
    }
  }

  /** These settings, each as {@code setting} says. */
  static <T> RivalSettings of(T usual, List<T> grid, Function<T, RivalSetting> setting) {
    return new RivalSettings(setting.apply(usual), grid.stream().map(setting).toList());
  }
}
