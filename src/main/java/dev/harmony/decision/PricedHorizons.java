package dev.harmony.decision;

import java.util.HashMap;
import java.util.Map;

/**
 * One planning problem at many prices, each solved when it is first asked for. Behaves as a value;
 * not safe for use by several threads at once.
 */
public final class PricedHorizons {

  private final PlanningProblem problem;
  private final Map<Double, PricedHorizon> solved = new HashMap<>();

  /** The prices of {@code problem}. */
  public PricedHorizons(PlanningProblem problem) {
    this.problem = problem;
  }

  /** The planning problem. */
  public PlanningProblem problem() {
    return problem;
  }

  /** The problem at {@code price}, in replica-steps per violated step. */
  public PricedHorizon at(double price) {
    return solved.computeIfAbsent(price, problem::at);
  }
}
