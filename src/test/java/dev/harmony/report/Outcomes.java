package dev.harmony.report;

import dev.harmony.simulation.Contender;
import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.CostCurve;
import dev.harmony.simulation.Replay;
import dev.harmony.simulation.ReplayOutcome;
import dev.harmony.simulation.ReplayProgress;
import dev.harmony.simulation.ReplayWorld;
import dev.harmony.simulation.RhythmWorlds;
import dev.harmony.simulation.Score;
import dev.harmony.trace.SkipReason;
import dev.harmony.trace.TraceDescription;
import dev.harmony.trace.TraceFormat;
import dev.harmony.workload.ForecastSettings;
import dev.harmony.workload.LatencyThreshold;
import dev.harmony.workload.Policies;
import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ServiceLevelObjective;
import dev.harmony.workload.Trust;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Replays with frontiers to report in tests: four days in steps of ten minutes, scored on the last
 * two.
 */
final class Outcomes {

  static final String VERSION = "1.2.3-test";

  /** What a trace or policy may be called by someone who wishes the reader ill. */
  static final String HOSTILE =
      "</script><script>alert(1)</script><img src=x onerror='alert(2)'>&\"\u001b[31m{page.title}";

  private static final Duration STEP = Duration.ofMinutes(10);
  private static final int STEPS = 4 * 144;

  private Outcomes() {}

  /** All contenders on one world. */
  static ReplayOutcome real() {
    return Holder.REAL;
  }

  /** The words of the families of rivals of {@link #real}, of which hpa is the first. */
  static List<String> rivals() {
    return real().frontier().orElseThrow().rivals().stream().map(CostCurve::family).toList();
  }

  /** The figures of {@link #real}. */
  static ReplayFigures figures() {
    return ReplayFigures.of(real(), VERSION);
  }

  /** A short replay whose trace and policy have hostile names, with an objective of latency. */
  static ReplayOutcome hostile() {
    ScalingPolicy policy =
        RhythmWorlds.policy(
            new PolicyKey(HOSTILE, HOSTILE),
            new ForecastSettings(Optional.empty(), STEP, Duration.ofDays(14), Trust.ALWAYS),
            List.of(
                ServiceLevelObjective.ofCapacity(0.95),
                new ServiceLevelObjective(
                    Optional.of(new LatencyThreshold("wait", 0.5)),
                    0.9,
                    Duration.ofDays(1),
                    OptionalDouble.empty())));
    return run(HOSTILE, RhythmWorlds.of(RhythmWorlds.demand(2, STEP, 200), policy, 2));
  }

  private static ReplayOutcome run(String name, ReplayWorld world) {
    TraceDescription trace =
        new TraceDescription(name, TraceFormat.GENERATED, List.of(Policies.REQUESTS), false);
    return Replay.of(trace, world).withFrontier().run(cycle -> {}, ReplayProgress.NONE);
  }

  /**
   * {@link #real} with other scores: only the contenders named compete, and nobody is compared by
   * days.
   */
  static ReplayFigures with(Map<ContenderName, Score> scores) {
    List<Contender> contenders =
        real().contenders().stream()
            .filter(each -> scores.containsKey(each.name()))
            .map(each -> with(each, scores.getOrDefault(each.name(), each.score())))
            .toList();
    ReplayOutcome outcome =
        new ReplayOutcome(
            real().trace(),
            Map.of(SkipReason.NOTHING_OBSERVED, 3L),
            real().world(),
            real().testStart(),
            contenders,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    ReplayFigures figures = ReplayFigures.of(outcome, VERSION);
    List<Standing> standings =
        figures.standings().stream()
            .map(
                each ->
                    new Standing(
                        each.name(),
                        each.contender(),
                        each.keepsPromise(),
                        each.aboveHindsight(),
                        each.aboveBound(),
                        Optional.empty()))
            .toList();
    return new ReplayFigures(outcome, VERSION, standings, Optional.empty(), Optional.empty());
  }

  private static Contender with(Contender contender, Score score) {
    return new Contender(
        contender.name(), contender.settings(), contender.run(), score, Optional.empty());
  }

  /** A score of a thousand steps. */
  static Score score(double gpuHours, int violatedSteps) {
    return new Score(
        1000, gpuHours, gpuHours, violatedSteps, OptionalDouble.empty(), 7, Optional.empty());
  }

  private static final class Holder {
    static final ReplayOutcome REAL = run("rhythm", RhythmWorlds.of(1, STEP, STEPS, Trust.ALWAYS));
  }
}
