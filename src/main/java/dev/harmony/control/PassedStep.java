package dev.harmony.control;

import dev.harmony.decision.PricedHorizons;
import dev.harmony.rule.RuleObservation;
import dev.harmony.workload.ClusterState;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/** A step that has passed, and what is ahead; nobody has decided yet. Equal only to itself. */
final class PassedStep {

  private final Rehearsal rehearsal;
  private final OptionalDouble demand;
  private final Optional<PricedHorizons> horizons;

  private final Optional<ModelStatus> model;
  private final boolean hasLostItsModel;

  PassedStep(
      Rehearsal rehearsal,
      OptionalDouble demand,
      Optional<PricedHorizons> horizons,
      Optional<ModelStatus> model,
      boolean hasLostItsModel) {
    this.rehearsal = rehearsal;
    this.demand = demand;
    this.horizons = horizons;
    this.model = model;
    this.hasLostItsModel = hasLostItsModel;
  }

  /** What was learnt, with the shadows as they were before they decide. */
  Rehearsal rehearsal() {
    return rehearsal;
  }

  /** The demand of the step, if it was observed. */
  OptionalDouble demand() {
    return demand;
  }

  /** The planning problem ahead, if there is a forecast. */
  Optional<PricedHorizons> horizons() {
    return horizons;
  }

  /** What a trained model had to do with the forecast; empty if none is used. */
  Optional<ModelStatus> model() {
    return model;
  }

  /**
   * Whether a trained model is missing whose forecasts still reached this far: what the pool says
   * without it has not been proved yet.
   */
  boolean hasLostItsModel() {
    return hasLostItsModel;
  }

  /** What a rule observes that acts on {@code cluster} at {@code now}. */
  RuleObservation observation(Instant now, ClusterState cluster) {
    return new RuleObservation(now, demand, cluster, horizons);
  }
}
