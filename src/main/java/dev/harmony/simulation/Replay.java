package dev.harmony.simulation;

import dev.harmony.control.Journal;
import dev.harmony.rule.point.DemandForecast;
import dev.harmony.trace.SkipReason;
import dev.harmony.trace.TraceDescription;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * The replay of a whole trace with all contenders, decisions on the second half scored. The same
 * world and seed give the same outcome, however many threads there are.
 */
public final class Replay {

  /** Absorbs that a tolerance is one minus a target. */
  private static final double ROUNDING = 1e-12;

  private final TraceDescription trace;
  private final ReplayWorld world;
  private final Set<ContenderName> names;
  private final Additions additions;

  private Replay(
      TraceDescription trace, ReplayWorld world, Set<ContenderName> names, Additions additions) {
    this.trace = trace;
    this.world = world;
    this.names = names;
    this.additions = additions;
  }

  /**
   * What a replay has beside its contenders.
   *
   * @param skippedRows the rows of the trace that say nothing, by why
   * @param frontier whether the production loop also runs at other tolerances
   * @param candidates the variants of the policy under which it also runs
   */
  private record Additions(
      Map<SkipReason, Long> skippedRows, boolean frontier, List<Candidate> candidates) {

    static final Additions NONE = new Additions(Map.of(), false, List.of());

    Additions {
      skippedRows = Map.copyOf(skippedRows);
      candidates = List.copyOf(candidates);
    }
  }

  /** A replay of the usual contenders. */
  public static Replay of(TraceDescription trace, ReplayWorld world) {
    return of(trace, world, ContenderName.usual());
  }

  /**
   * A replay of some contenders; {@code recorded} competes only where the trace says what was run.
   *
   * @throws IllegalArgumentException if there is none, or the demand has fewer than two steps
   */
  public static Replay of(TraceDescription trace, ReplayWorld world, Set<ContenderName> names) {
    if (names.isEmpty() || world.demand().length() < 2) {
      throw new IllegalArgumentException(
          "a replay needs contenders and at least two steps, but has %d and %d"
              .formatted(names.size(), world.demand().length()));
    }
    EnumSet<ContenderName> present = EnumSet.copyOf(names);
    if (!world.demand().hasRecordedReplicas()) {
      present.remove(ContenderName.RECORDED);
    }
    return new Replay(trace, world, present, Additions.NONE);
  }

  /**
   * The same replay, which also runs the production loop at other tolerances to tell what
   * violations cost; where the production loop does not compete it stays as it is.
   */
  public Replay withFrontier() {
    boolean frontier = names.contains(ContenderName.HARMONY);
    return with(new Additions(additions.skippedRows, frontier, additions.candidates));
  }

  /** The same replay, of a trace with rows that say nothing, by why. */
  public Replay withSkippedRows(Map<SkipReason, Long> skipped) {
    return with(new Additions(skipped, additions.frontier, additions.candidates));
  }

  /** The same replay, in which the production loop also runs under variants of the policy. */
  public Replay withCandidates(List<Candidate> variants) {
    return with(new Additions(additions.skippedRows, additions.frontier, variants));
  }

  private Replay with(Additions others) {
    return new Replay(trace, world, names, others);
  }

  /** The demand, the policy and the world that all contenders share. */
  public ReplayWorld world() {
    return world;
  }

  /**
   * Runs everything.
   *
   * @param journal takes each cycle of the production loop
   * @param progress told of the work done
   */
  public ReplayOutcome run(Journal journal, ReplayProgress progress) {
    Rivals rivals = new Rivals(new ContenderSimulation(world), world.testStart());
    Set<RivalFamily> families = families();
    int runs = families.stream().mapToInt(each -> rivals.settings(each).grid().size()).sum();
    ReplayWork work = new ReplayWork(progress, loops(), runs);
    CompletableFuture<List<RivalGrid>> uninformed =
        CompletableFuture.supplyAsync(() -> grids(rivals, families, false, work));
    CompletableFuture<SortedMap<Double, ContenderRun>> sweep =
        CompletableFuture.supplyAsync(
            () -> additions.frontier ? sweep(work.loop()) : Collections.emptySortedMap());
    List<CompletableFuture<CandidateOutcome>> variants =
        additions.candidates.stream()
            .map(each -> CompletableFuture.supplyAsync(() -> each.run(world, work.loop())))
            .toList();
    Optional<HarmonyRun> loop = loop(journal, work);
    Rivals informed =
        rivals.withForecast(
            loop.<DemandForecast>map(HarmonyRun::forecasts).orElse(DemandForecast.NONE));
    List<RivalGrid> grids = new ArrayList<>(uninformed.join());
    grids.addAll(grids(informed, families, true, work));
    Optional<HarmonyRun> harmony = loop.filter(run -> competes());
    Lineup lineup = new Lineup(informed, grids, harmony.map(HarmonyRun::run));
    return new ReplayOutcome(
        trace,
        additions.skippedRows,
        world,
        world.testStart(),
        lineup.contenders(names),
        variants.stream().map(CompletableFuture::join).toList(),
        grids,
        harmony,
        harmony
            .filter(ours -> additions.frontier)
            .map(ours -> study(rivals, ours, sweep.join(), grids)));
  }

  /** The production loop, if it competes or somebody does who needs its forecasts. */
  private Optional<HarmonyRun> loop(Journal journal, ReplayWork work) {
    return needsLoop()
        ? Optional.of(HarmonyContender.run(world, competes() ? journal : cycle -> {}, work.loop()))
        : Optional.empty();
  }

  private static List<RivalGrid> grids(
      Rivals rivals, Set<RivalFamily> families, boolean needForecasts, ReplayWork work) {
    return families.stream()
        .filter(each -> each.needsForecasts() == needForecasts)
        .map(each -> rivals.grid(each, work::run))
        .toList();
  }

  /** How often the production loop runs. */
  private int loops() {
    return (needsLoop() ? 1 : 0) + (additions.frontier ? 1 : 0) + additions.candidates.size();
  }

  private boolean needsLoop() {
    return competes()
        || names.stream()
            .flatMap(name -> name.family().stream())
            .anyMatch(RivalFamily::needsForecasts);
  }

  /** Whether the production loop competes. */
  private boolean competes() {
    return names.contains(ContenderName.HARMONY);
  }

  /** The production loop at the tolerances of its curve that the policy does not have. */
  private SortedMap<Double, ContenderRun> sweep(ReplayProgress progress) {
    double tolerance = world.policy().violationTolerance();
    List<Double> others =
        ToleranceComparison.TOLERANCES.stream()
            .filter(each -> Math.abs(each - tolerance) > ROUNDING)
            .toList();
    return new TreeMap<>(ToleranceSweep.run(world.ofFluid(), others, cycle -> {}, progress));
  }

  private FrontierStudy study(
      Rivals rivals,
      HarmonyRun ours,
      SortedMap<Double, ContenderRun> sweep,
      List<RivalGrid> grids) {
    SortedMap<Double, ContenderRun> runs = new TreeMap<>(sweep);
    runs.put(world.policy().violationTolerance(), ours.run());
    return FrontierStudy.of(rivals, runs, grids);
  }

  /** Those of which every setting must be run. */
  private Set<RivalFamily> families() {
    EnumSet<RivalFamily> families = EnumSet.noneOf(RivalFamily.class);
    names.stream()
        .filter(name -> additions.frontier || name.choice() != SettingChoice.USUAL)
        .flatMap(name -> name.family().stream())
        .forEach(families::add);
    return families;
  }
}
