package dev.harmony.simulation;

import dev.harmony.trace.SkipReason;
import dev.harmony.trace.TraceDescription;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All that a report tells of a replay.
 *
 * @param trace what was replayed
 * @param skippedRows the number of its rows that said nothing, by why
 * @param world the demand, the policy and the world
 * @param testStart the first step of the test part; the steps before are history and not scored
 * @param contenders who competed, in the order of {@link ContenderName}
 * @param candidates how the production loop fared under variants of the policy
 * @param grids the families of which a setting was chosen, at every setting
 * @param harmony what the production loop did, if it competed
 * @param frontier what violations cost, if that was asked for and the production loop competed
 */
public record ReplayOutcome(
    TraceDescription trace,
    Map<SkipReason, Long> skippedRows,
    ReplayWorld world,
    int testStart,
    List<Contender> contenders,
    List<CandidateOutcome> candidates,
    List<RivalGrid> grids,
    Optional<HarmonyRun> harmony,
    Optional<FrontierStudy> frontier) {

  /** Contenders, copied. */
  public ReplayOutcome {
    Objects.requireNonNull(trace, "trace");
    Objects.requireNonNull(world, "world");
    skippedRows = Map.copyOf(skippedRows);
    contenders = List.copyOf(contenders);
    candidates = List.copyOf(candidates);
    grids = List.copyOf(grids);
    Objects.requireNonNull(harmony, "harmony");
    Objects.requireNonNull(frontier, "frontier");
  }

  /** The contender of this name, if it competed. */
  public Optional<Contender> contender(ContenderName name) {
    return contenders.stream().filter(each -> each.name() == name).findFirst();
  }

  /** {@code family} at every setting, if one of them was chosen. */
  public Optional<RivalGrid> grid(RivalFamily family) {
    return grids.stream().filter(each -> each.family() == family).findFirst();
  }

  /**
   * What the feasible plan of the oracle costs above its bound, as a share of the bound; empty if
   * the oracle did not compete or its plan violates more than the bound allows.
   */
  public OptionalDouble dualityGap() {
    Optional<Contender> oracle = contender(ContenderName.ORACLE);
    if (oracle.isEmpty()) {
      return OptionalDouble.empty();
    }
    Scoring scoring = new Scoring(world, testStart, world.demand().length(), 0);
    Score feasible = scoring.scoreWithoutIntervals(oracle.get().run());
    Score bound = oracle.get().score();
    return feasible.violatedSteps() <= bound.violatedSteps()
        ? OptionalDouble.of(feasible.gpuHours() / bound.gpuHours() - 1)
        : OptionalDouble.empty();
  }
}
