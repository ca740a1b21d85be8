package dev.harmony.simulation;

import dev.harmony.plan.BehaviorLimits;
import dev.harmony.rule.LimitedRule;
import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.RuleOutcome;
import dev.harmony.rule.ScalingRule;
import dev.harmony.service.StartProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Runs scaling rules over the whole demand of a replay, each at its own interval, in the same
 * world. At a decision a rule sees the replicas that exist, and the demand of the step that a
 * metric of the age of the scrape delay describes: a rule that decides within steps sees the level
 * of a step that is not complete yet, as an instantaneous metric shows it; a rule that decides
 * between steps sees the newest complete one. Where the metrics are lost it sees none.
 *
 * <p>Several threads may run rules at once; results do not depend on it.
 */
public final class ContenderSimulation {

  private final ReplayWorld world;
  private final long start;
  private final long stepMillis;
  private final long scrapeDelay;
  private final List<OptionalDouble> observed;

  /** The simulation of contenders in {@code world}. */
  public ContenderSimulation(ReplayWorld world) {
    this.world = world;
    this.start = world.demand().grid().start().toEpochMilli();
    this.stepMillis = world.demand().grid().step().toMillis();
    this.scrapeDelay = world.settings().scrapeDelay().toMillis();
    List<OptionalDouble> demand = new ArrayList<>(world.demand().length());
    for (int step = 0; step < world.demand().length(); step++) {
      demand.add(world.demand().observedDemand(step));
    }
    this.observed = List.copyOf(demand);
  }

  /** The same contenders where only replicas and violated steps are asked for, which is faster. */
  ContenderSimulation ofFluid() {
    return world.requests().isPresent() ? new ContenderSimulation(world.ofFluid()) : this;
  }

  /** What all contenders share. */
  public ReplayWorld world() {
    return world;
  }

  /**
   * The run of {@code rule}, held to the behavior of the policy where it sets one.
   *
   * @throws IllegalArgumentException if the interval of the rule is not positive
   */
  public <S> ContenderRun run(ScalingRule<S> rule) {
    try (SimulatedService service = new SimulatedService(world, rule.name(), world.starts())) {
      return world.policy().behavior().isPresent()
          ? run(
              new LimitedRule<>(rule, new BehaviorLimits(world.policy().behavior().get())), service)
          : run(rule, service);
    }
  }

  /**
   * The run of {@code rule} if every replica were ready at once: of one whose counts are those that
   * were ready.
   */
  <S> ContenderRun runWithoutLeadTime(ScalingRule<S> rule) {
    StartProcess atOnce = (requestedAt, index, existing) -> requestedAt + 1;
    try (SimulatedService service = new SimulatedService(world, rule.name(), atOnce)) {
      return run(rule, service);
    }
  }

  private <S> ContenderRun run(ScalingRule<S> rule, SimulatedService service) {
    long interval = interval(rule.interval());
    S state = rule.initialState();
    long end = start + stepMillis * world.demand().length();
    for (long now = start; now < end; now += interval) {
      RuleOutcome<S> outcome =
          rule.decide(
              RuleObservation.ofReactive(
                  Instant.ofEpochMilli(now), demandSeenAt(now, interval), service.state()),
              state);
      state = outcome.state();
      service.scaleTo(outcome.desired());
      service.advance(Math.min(end, now + interval));
    }
    return service.run();
  }

  private static long interval(Duration interval) {
    if (interval.toMillis() <= 0) {
      throw new IllegalArgumentException("interval of a rule must be positive, but is " + interval);
    }
    return interval.toMillis();
  }

  private OptionalDouble demandSeenAt(long now, long interval) {
    long step = Math.floorDiv(now - start - scrapeDelay, stepMillis);
    if (interval % stepMillis == 0) {
      step = Math.min(step, (now - start) / stepMillis - 1);
    }
    return step < 0 ? OptionalDouble.empty() : observed.get((int) step);
  }
}
