package dev.harmony.simulation;

import dev.harmony.control.Journal;
import dev.harmony.trace.TraceDescription;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The replay of a whole trace with all contenders, decisions on the second half scored. The same
 * world and seed give the same outcome, however many threads there are.
 */
public final class Replay {

  private final TraceDescription trace;
  private final ReplayWorld world;
  private final Set<ContenderName> names;

  private Replay(TraceDescription trace, ReplayWorld world, Set<ContenderName> names) {
    this.trace = trace;
    this.world = world;
    this.names = names;
  }

  /** A replay of all contenders. */
  public static Replay of(TraceDescription trace, ReplayWorld world) {
    return of(trace, world, EnumSet.allOf(ContenderName.class));
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
    return new Replay(trace, world, present);
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
    int testStart = world.testStart();
    ContenderSimulation simulation = new ContenderSimulation(world);
    Rivals rivals = new Rivals(simulation, testStart);
    boolean hasLoop = names.contains(ContenderName.HARMONY);
    Set<RivalFamily> families = families();
    int runs = families.stream().mapToInt(each -> rivals.settings(each).grid().size()).sum();
    ReplayWork work = new ReplayWork(progress, hasLoop, runs);
    CompletableFuture<List<RivalGrid>> grids =
        CompletableFuture.supplyAsync(
            () -> families.stream().map(each -> rivals.grid(each, work::run)).toList());
    Optional<HarmonyRun> harmony =
        hasLoop ? Optional.of(HarmonyContender.run(world, journal, work::loop)) : Optional.empty();
    Lineup lineup = new Lineup(rivals, grids.join(), harmony.map(HarmonyRun::run));
    return new ReplayOutcome(
        trace, world, testStart, lineup.contenders(names), grids.join(), harmony);
  }

  /** Those of which every setting must be run. */
  private Set<RivalFamily> families() {
    EnumSet<RivalFamily> families = EnumSet.noneOf(RivalFamily.class);
    names.stream()
        .filter(name -> name.choice() != SettingChoice.USUAL)
        .flatMap(name -> name.family().stream())
        .forEach(families::add);
    return families;
  }
}
