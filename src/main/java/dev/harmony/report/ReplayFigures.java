package dev.harmony.report;

import dev.harmony.series.TimeGrid;
import dev.harmony.simulation.CandidateOutcome;
import dev.harmony.simulation.Contender;
import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.DecisionReliability;
import dev.harmony.simulation.Frontier;
import dev.harmony.simulation.Interval;
import dev.harmony.simulation.OracleBound;
import dev.harmony.simulation.ReplayOutcome;
import dev.harmony.simulation.RivalFamily;
import dev.harmony.simulation.RivalGrid;
import dev.harmony.simulation.Score;
import dev.harmony.simulation.Scoring;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ServiceLevelObjective;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a report says beside the scores of a replay: how the contenders compare on its test part.
 * Every report of one replay is made of the same figures.
 *
 * @param outcome the replay
 * @param version of the program that ran it
 * @param standings the contenders, in the order of {@link ContenderName}; behind Harmony the
 *     variants of its policy
 * @param equalViolations Harmony beside the HorizontalPodAutoscaler at equal violations; empty
 *     where one of them did not compete, or no setting violates as little or as much as Harmony
 * @param runs the same replay with this and other seeds; empty where there is only this one
 */
public record ReplayFigures(
    ReplayOutcome outcome,
    String version,
    List<Standing> standings,
    Optional<HindsightComparison> equalViolations,
    Optional<SeveralRuns> runs) {

  /** Absorbs that a tolerance is one minus a target. */
  private static final double ROUNDING = 1e-12;

  /** A trace shorter than this illustrates, it does not prove. */
  private static final Duration SHORT = Duration.ofDays(2);

  /** Standings, copied. */
  public ReplayFigures {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(version, "version");
    standings = List.copyOf(standings);
    Objects.requireNonNull(equalViolations, "equalViolations");
    Objects.requireNonNull(runs, "runs");
  }

  /** The figures of {@code outcome}. */
  public static ReplayFigures of(ReplayOutcome outcome, String version) {
    int length = outcome.world().demand().length();
    Scoring test =
        new Scoring(
            outcome.world(), outcome.testStart(), length, outcome.world().settings().seed());
    List<Standing> standings = new ArrayList<>();
    for (Contender each : outcome.contenders()) {
      standings.add(standing(outcome, test, each));
      if (each.name() == ContenderName.HARMONY) {
        outcome.candidates().forEach(variant -> standings.add(standing(outcome, test, variant)));
      }
    }
    return new ReplayFigures(
        outcome, version, standings, equalViolations(outcome, test.steps()), Optional.empty());
  }

  private static Standing standing(
      ReplayOutcome outcome, Scoring test, CandidateOutcome candidate) {
    Contender contender = candidate.contender();
    return standing(outcome, test, contender)
        .of(
            contender.name().word() + ":" + candidate.name(),
            keepsPromise(candidate.world().policy(), contender.score()));
  }

  private static Standing standing(ReplayOutcome outcome, Scoring test, Contender contender) {
    double hours = contender.score().gpuHours();
    OptionalDouble aboveHindsight =
        contender.name() == ContenderName.HPA_HINDSIGHT
            ? OptionalDouble.empty()
            : above(
                hours,
                outcome
                    .contender(ContenderName.HPA_HINDSIGHT)
                    .map(each -> each.score().gpuHours()));
    OptionalDouble aboveBound =
        contender.name() == ContenderName.ORACLE
            ? OptionalDouble.empty()
            : above(hours, contender.bound().map(OracleBound::gpuHours));
    return new Standing(
        contender.name().word(),
        contender,
        keepsPromise(outcome.world().policy(), contender.score()),
        aboveHindsight,
        aboveBound,
        harmonyAbove(outcome, test, contender));
  }

  private static boolean keepsPromise(ScalingPolicy policy, Score score) {
    double tolerance = policy.violationTolerance();
    double slow = score.latencyViolationRatio().orElse(0);
    return score.slaViolationRatio() <= tolerance + ROUNDING
        && slow <= latencyTolerance(policy).orElse(1) + ROUNDING;
  }

  private static OptionalDouble latencyTolerance(ScalingPolicy policy) {
    return policy.objectives().stream()
        .filter(objective -> objective.latency().isPresent())
        .mapToDouble(ServiceLevelObjective::violationTolerance)
        .min();
  }

  private static OptionalDouble above(double hours, Optional<Double> reference) {
    return reference.isPresent() && reference.get() > 0
        ? OptionalDouble.of(hours / reference.get() - 1)
        : OptionalDouble.empty();
  }

  private static Optional<Interval> harmonyAbove(
      ReplayOutcome outcome, Scoring test, Contender contender) {
    double hours = contender.score().gpuHours();
    boolean isRun =
        contender.name() != ContenderName.HARMONY && contender.name() != ContenderName.ORACLE;
    if (!isRun || hours <= 0) {
      return Optional.empty();
    }
    return outcome
        .contender(ContenderName.HARMONY)
        .flatMap(ours -> test.gpuHoursAbove(ours.run(), contender.run()))
        .map(each -> new Interval(each.lower() / hours, each.upper() / hours));
  }

  private static Optional<HindsightComparison> equalViolations(ReplayOutcome outcome, int steps) {
    Optional<Contender> ours = outcome.contender(ContenderName.HARMONY);
    Optional<RivalGrid> grid = outcome.grid(RivalFamily.HPA);
    if (ours.isEmpty() || grid.isEmpty()) {
      return Optional.empty();
    }
    double ratio = ours.get().score().slaViolationRatio();
    OptionalDouble rival = Frontier.of(grid.get().onTest(), steps).gpuHoursAt(ratio);
    if (rival.isEmpty() || rival.getAsDouble() <= 0) {
      return Optional.empty();
    }
    double hours = ours.get().score().gpuHours();
    OptionalDouble closed =
        ours.get()
            .bound()
            .map(bound -> Frontier.gapClosed(hours, rival.getAsDouble(), bound.gpuHours()))
            .orElse(OptionalDouble.empty());
    return Optional.of(
        new HindsightComparison(
            ratio, rival.getAsDouble(), hours / rival.getAsDouble() - 1, closed));
  }

  /** The same figures, beside those of other seeds. */
  public ReplayFigures withRuns(SeveralRuns several) {
    return new ReplayFigures(outcome, version, standings, equalViolations, Optional.of(several));
  }

  /** The standing of the contender of this name, if it competed. */
  public Optional<Standing> standing(ContenderName name) {
    return standings.stream().filter(each -> each.contender().name() == name).findFirst();
  }

  /** Whether the risks that decisions expected came true; empty where none expected any. */
  Optional<DecisionReliability> reliability() {
    return DecisionReliability.of(outcome);
  }

  /** Whether no more steps were violated than may be. */
  boolean isWithinTolerance(Score score) {
    return score.slaViolationRatio() <= tolerance() + ROUNDING;
  }

  /** The share of steps that may be violated. */
  public double tolerance() {
    return outcome.world().policy().violationTolerance();
  }

  /** The share of steps that may be slow; empty without an objective of latency. */
  public OptionalDouble latencyTolerance() {
    return latencyTolerance(outcome.world().policy());
  }

  /** The steps of the whole trace. */
  public TimeGrid grid() {
    return outcome.world().demand().grid();
  }

  /** When the test part begins. */
  public Instant testStart() {
    return grid().instant(outcome.testStart());
  }

  /** How long the test part is. */
  public Duration testDuration() {
    return Duration.between(testStart(), grid().end());
  }

  /** Whether the trace is too short to prove anything. */
  public boolean isShort() {
    return Duration.between(grid().start(), grid().end()).compareTo(SHORT) < 0;
  }
}
