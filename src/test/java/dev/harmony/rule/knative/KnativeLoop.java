package dev.harmony.rule.knative;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * An autoscaler and its plant, second by second: scrapes, reports of the activator and decisions,
 * each at its moment within the second.
 */
final class KnativeLoop {

  private static final long SECOND = 1000;

  private final KnativeScenario scenario;
  private final KnativePlant plant;
  private final double proxiedShare;
  private final List<GoldenTick> ticks = new ArrayList<>();
  private KnativeState state;
  private OptionalInt decided = OptionalInt.empty();

  KnativeLoop(KnativeScenario scenario) {
    this.scenario = scenario;
    this.plant = new KnativePlant(scenario);
    this.proxiedShare = scenario.plant().path("proxied_share").asDouble();
    long created = scenario.offset("tick") - KnativeSettings.TICK.toMillis();
    this.state = scenario.autoscaler().start(plant.ready(0), Instant.ofEpochMilli(created));
  }

  /** All decisions of the scenario. */
  List<GoldenTick> run() {
    long last = scenario.columns().milli("t_s", scenario.columns().length() - 1);
    // Events lie on a lattice of fifty milliseconds.
    for (long now = 0; now <= last; now += 50) {
      if (now % SECOND == scenario.offset("scrape")) {
        scrape(now);
      }
      if (now % SECOND == scenario.offset("activator")) {
        reportOfActivator(now);
      }
      if (now % (2 * SECOND) == scenario.offset("tick")) {
        decide(now, false);
      }
    }
    return List.copyOf(ticks);
  }

  private void scrape(long now) {
    if (plant.ready(now) > 0 && !scenario.scrapeFails(now)) {
      double demand = scenario.demand(now);
      report(now, demand - proxiedShare * demand);
    }
  }

  private void reportOfActivator(long now) {
    double demand = scenario.demand(now);
    double passing = plant.ready(now) == 0 ? demand : proxiedShare * demand;
    if (passing > 0) {
      report(now, passing);
      if (decided.equals(OptionalInt.of(0))) {
        decide(now, true);
      }
    }
  }

  private void report(long now, double value) {
    state = state.withReport(Instant.ofEpochMilli(now), value);
  }

  private void decide(long now, boolean poked) {
    int podsBefore = plant.pods(now);
    int ready = plant.ready(now);
    KnativeOutcome outcome = scenario.autoscaler().decide(Instant.ofEpochMilli(now), ready, state);
    state = outcome.state();
    if (outcome instanceof KnativeOutcome.Decided decision) {
      decided = OptionalInt.of(decision.desired());
      plant.scaleTo(decision.desired(), now);
      ticks.add(tick(now, poked, podsBefore, ready, decision));
    } else {
      ticks.add(
          new GoldenTick(
              now,
              poked,
              podsBefore,
              ready,
              false,
              Double.NaN,
              Double.NaN,
              Double.NaN,
              Double.NaN,
              Double.NaN,
              Double.NaN,
              false,
              Double.NaN,
              Double.NaN,
              false,
              plant.pods(now)));
    }
  }

  private GoldenTick tick(
      long now, boolean poked, int podsBefore, int ready, KnativeOutcome.Decided decision) {
    return new GoldenTick(
        now,
        poked,
        podsBefore,
        ready,
        true,
        decision.stable().average(),
        decision.panic().average(),
        decision.stable().replicas(),
        decision.panic().replicas(),
        decision.most(),
        decision.least(),
        decision.state().panic().isPresent(),
        decision.desired(),
        decision.excessBurstCapacity(),
        decision.desired() != decision.wanted(),
        plant.pods(now));
  }
}
