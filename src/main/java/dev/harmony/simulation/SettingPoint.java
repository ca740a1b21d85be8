package dev.harmony.simulation;

import java.util.Objects;

/**
 * A contender at one of its settings, on the test part.
 *
 * @param setting the setting in words
 * @param score what it cost and violated, with intervals where the part is long enough
 * @param tally the same for each block that is resampled
 */
public record SettingPoint(String setting, Score score, BlockTally tally) {

  /** All parts are required. */
  public SettingPoint {
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(tally, "tally");
  }

  /** The point of {@code run}. */
  static SettingPoint of(String setting, ContenderRun run, Scoring test) {
    return new SettingPoint(setting, test.score(run), test.tally(run));
  }
}
