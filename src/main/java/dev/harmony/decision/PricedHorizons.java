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

  /**
   * The problem at a price that grows with the service.
   *
   * @param price of a violated step, in steps of the mean need
   */
  public PricedHorizon atRelative(double price) {
    return solved.computeIfAbsent(price, each -> problem.at(each * problem.meanNeed()));
  }
}
