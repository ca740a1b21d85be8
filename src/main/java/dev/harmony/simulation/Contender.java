package dev.harmony.simulation;

import java.util.Objects;
import java.util.Optional;

/**
 * One contender of a replay.
 *
 * @param name who it is
 * @param settings its settings in words, for a reader
 * @param run what happened to it; for the oracle, to its feasible plan
 * @param score on the test part; for the oracle, the bound
 * @param bound what no plan with at most its violations can cost less than
 */
public record Contender(
    ContenderName name,
    String settings,
    ContenderRun run,
    Score score,
    Optional<OracleBound> bound) {

  /** All parts are required. */
  public Contender {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(bound, "bound");
  }
}
