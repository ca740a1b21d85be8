package dev.harmony.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Scores the contenders of a replay and holds each of them against its bound. */
final class Lineup {

  private final Rivals rivals;
  private final List<RivalGrid> grids;
  private final Optional<ContenderRun> harmony;
  private final double tolerance;
  private final Oracle oracle;

  Lineup(Rivals rivals, List<RivalGrid> grids, Optional<ContenderRun> harmony) {
    this.rivals = rivals;
    this.grids = grids;
    this.harmony = harmony;
    this.tolerance = rivals.tolerance();
    this.oracle = rivals.oracle();
  }

  /** The contenders called {@code names}, in the order of {@link ContenderName}. */
  List<Contender> contenders(Set<ContenderName> names) {
    List<Contender> contenders = new ArrayList<>();
    for (ContenderName name : ContenderName.values()) {
      if (names.contains(name)) {
        contenders.add(contender(name));
      }
    }
    return contenders;
  }

  /** The production loop alone. */
  Contender harmony() {
    return contender(ContenderName.HARMONY);
  }

  private Contender contender(ContenderName name) {
    return name.family().isPresent()
        ? bounded(name, rivals.entry(setting(name, name.family().get())))
        : single(name);
  }

  private Contender single(ContenderName name) {
    return switch (name) {
      case HARMONY -> bounded(name, new Rivals.Entry("tolerance " + percent(), ours()));
      case LAST_VALUE -> bounded(name, rivals.lastValue());
      case STATIC -> bounded(name, rivals.peak());
      case RECORDED -> scored(name, rivals.recorded(), Optional.empty());
      case ORACLE -> clairvoyant();
      default -> throw new IllegalArgumentException(name + " belongs to a family");
    };
  }

  private RivalSetting setting(ContenderName name, RivalFamily family) {
    return switch (name.choice()) {
      case USUAL -> rivals.settings(family).usual();
      case TUNED -> grid(family).tuned(tolerance).setting();
      case HINDSIGHT -> grid(family).inHindsight(tolerance).setting();
    };
  }

  private RivalGrid grid(RivalFamily family) {
    return grids.stream().filter(each -> each.family() == family).findFirst().orElseThrow();
  }

  private ContenderRun ours() {
    return harmony.orElseThrow();
  }

  private String percent() {
    return "%.3g %%".formatted(100 * tolerance);
  }

  /** A contender that cannot be cheaper than its bound. */
  private Contender bounded(ContenderName name, Rivals.Entry entry) {
    int violated = rivals.test().scoreWithoutIntervals(entry.run()).violatedSteps();
    return scored(name, entry, Optional.of(oracle.bound(violated)));
  }

  private Contender scored(ContenderName name, Rivals.Entry entry, Optional<OracleBound> bound) {
    Score score = rivals.test().score(entry.run());
    bound.ifPresent(least -> least.below(name, score));
    return new Contender(name, entry.settings(), entry.run(), score, bound);
  }

  /** The oracle at our violations, or at those the policy allows if ours do not compete. */
  private Contender clairvoyant() {
    Scoring test = rivals.test();
    int violated =
        harmony
            .map(run -> test.scoreWithoutIntervals(run).violatedSteps())
            .orElseGet(() -> (int) (tolerance * test.steps()));
    OracleBound bound = oracle.bound(violated);
    Rivals.Entry entry = rivals.clairvoyant(violated);
    Score score =
        new Score(
            test.steps(),
            bound.gpuHours(),
            test.cost(bound.gpuHours()),
            violated,
            OptionalDouble.empty(),
            test.scoreWithoutIntervals(entry.run()).scaleActions(),
            Optional.empty());
    return new Contender(
        ContenderName.ORACLE, entry.settings(), entry.run(), score, Optional.of(bound));
  }
}
