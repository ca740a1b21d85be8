package dev.harmony.rule.seasonal;

/** How a season changes the level. */
public enum SeasonalForm {
  /** By a difference. */
  ADDITIVE,
  /** By a factor. */
  MULTIPLICATIVE;

  /** What the season does to {@code level}. */
  double apply(double level, double season) {
    return this == ADDITIVE ? level + season : level * season;
  }

  /**
   * The season of {@code value} beside {@code level}, or the level of a value of that season. A
   * level of nothing has no factor: the season is one then, as if there were none.
   */
  double remove(double value, double level) {
    if (this == ADDITIVE) {
      return value - level;
    }
    return level == 0 ? 1 : value / level;
  }
}
