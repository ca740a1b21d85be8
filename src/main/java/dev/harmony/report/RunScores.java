package dev.harmony.report;

import java.util.List;

/**
 * What the contenders of a replay did with one seed.
 *
 * @param seed of all random numbers
 * @param contenders each of them
 */
public record RunScores(long seed, List<Entry> contenders) {

  /**
   * One contender.
   *
   * @param name its name
   * @param gpuHours what it cost
   * @param slaViolationRatio the share of violated steps
   * @param keepsPromise whether that is within what was promised
   */
  public record Entry(
      String name, double gpuHours, double slaViolationRatio, boolean keepsPromise) {}

  /** Copies the contenders. */
  public RunScores {
    contenders = List.copyOf(contenders);
  }

  /** What {@code figures} say. */
  public static RunScores of(ReplayFigures figures) {
    return new RunScores(
        figures.outcome().world().settings().seed(),
        figures.standings().stream()
            .map(
                each ->
                    new Entry(
                        each.name(),
                        each.score().gpuHours(),
                        each.score().slaViolationRatio(),
                        each.keepsPromise()))
            .toList());
  }
}
