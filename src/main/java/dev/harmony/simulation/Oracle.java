package dev.harmony.simulation;

import dev.harmony.simulation.OracleProgram.Optimum;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * The clairvoyant bound: with at most {@code K} violated steps in a part of a replay, no plan costs
 * less, whatever it knew and whenever it acted.
 *
 * <p><b>The bound.</b> With {@code V(price)} the value of an exact dynamic programme in which a
 * violated step costs {@code price}, the bound is the maximum over prices of {@code V(price) -
 * price * K}. A plan with at most {@code K} violations costs at least that at every price (weak
 * duality), so any price gives a bound; the best is found exactly, because the dual function is
 * concave and piecewise linear.
 *
 * <p><b>Why the programme bounds every run.</b> Let {@code r(t)} be the ready replicas, {@code l}
 * the fewest replicas the policy and the pool let exist, {@code D} the length of a step, {@code L}
 * the shortest lead time of the run. What is paid in the part is the integral of ready, starting
 * and draining replicas.
 *
 * <ol>
 *   <li>Every contender begins with at least {@code l} ready replicas, and a ready one is released
 *       only when none is starting or pending, down to no fewer than {@code l}; so {@code r >= l}
 *       throughout. Each jump of {@code r} upwards, at {@code t}, is a replica that was starting,
 *       and paid, for at least {@code min(L, t - begin)} of the part; each jump downwards is one
 *       that drains, and is paid, for {@code min(drain, end - t)} of it. For a jump in step {@code
 *       j} of {@code n} that is at least {@code u = min(L, j D)} and {@code v = min(drain, (n - 1 -
 *       j) D)}.
 *   <li>Take {@code r} at the boundaries of a step, {@code p} and {@code q}, and its extremes
 *       {@code m} and {@code M} within. It jumps up by at least {@code (M - p) + (min(p, q) - m)}
 *       and down by at least {@code (M - q) + (min(p, q) - m)}. A step that is not violated has an
 *       average of at least {@code x}, its demand over the capacity of one replica (or {@code l},
 *       if that is more), hence {@code M >= max(p, q, ceil(x))} and an integral of at least {@code
 *       D max(x, m)}; a violated one has at least {@code D m}. Minimised over {@code m} and {@code
 *       M}, with {@code s = min(D, u + v)}, these are the costs of {@link OracleProgram}.
 *   <li>Whole numbers at the boundaries, any number at the beginning, and never more than the most
 *       that a step of the part needs, where more would only cost: the programme searches all of
 *       this.
 * </ol>
 *
 * <p>Limits that a {@code behavior} puts on the speed of change are ignored, which only lowers the
 * bound. Solutions are kept, so that the bounds of several contenders share them; not safe for use
 * by several threads at once.
 */
public final class Oracle {

  private static final int MOST_ROUNDS = 60;
  private static final double EXACT = 1e-9;
  private static final double HOUR_SECONDS = Duration.ofHours(1).toSeconds();

  private final double gpusPerReplica;
  private final double highestPrice;
  private final OracleProgram program;
  private final TreeMap<Double, Optimum> solved = new TreeMap<>();

  private Oracle(OraclePart part, double gpusPerReplica) {
    this.gpusPerReplica = gpusPerReplica;
    this.highestPrice = part.highestPrice();
    this.program = new OracleProgram(part);
  }

  /**
   * The oracle of the steps from {@code from} (inclusive) to {@code to} (exclusive).
   *
   * @throws IllegalArgumentException if the part is empty
   */
  public static Oracle of(ReplayWorld world, int from, int to) {
    return new Oracle(OraclePart.of(world, from, to), world.policy().gpusPerReplica());
  }

  /**
   * What no plan with at most {@code violatedSteps} violated steps can cost less than.
   *
   * @param violatedSteps zero or more, not necessarily whole; fewer than cannot be avoided give a
   *     bound on what does not exist
   */
  public OracleBound bound(double violatedSteps) {
    Optimum few = solve(highestPrice);
    Optimum many = solve(0);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      few = fewest(violatedSteps, few);
      many = most(violatedSteps, many);
      if (many.violations() <= violatedSteps || few.violations() > violatedSteps) {
        break;
      }
      double price = (few.cost() - many.cost()) / (many.violations() - few.violations());
      if (solved.containsKey(price)) {
        break;
      }
      Optimum between = solve(price);
      double linear = many.cost() + price * many.violations();
      if (between.value() >= linear - EXACT * (1 + Math.abs(linear))) {
        break;
      }
    }
    return best(violatedSteps);
  }

  private OracleBound best(double violatedSteps) {
    Optimum best = solve(0);
    for (Optimum each : solved.values()) {
      boolean better = bound(each, violatedSteps) > bound(best, violatedSteps);
      best = better ? each : best;
    }
    double replicaSeconds = bound(best, violatedSteps);
    return new OracleBound(
        violatedSteps, replicaSeconds * gpusPerReplica / HOUR_SECONDS, best.price());
  }

  private static double bound(Optimum optimum, double violatedSteps) {
    return optimum.value() - optimum.price() * violatedSteps;
  }

  private Optimum solve(double price) {
    return solved.computeIfAbsent(price, program::solve);
  }

  /** The solution of the lowest price known that violates no more than so many steps. */
  private Optimum fewest(double violatedSteps, Optimum otherwise) {
    for (Map.Entry<Double, Optimum> each : solved.entrySet()) {
      if (each.getValue().violations() <= violatedSteps) {
        return each.getValue();
      }
    }
    return otherwise;
  }

  /** The solution of the highest price known that violates more than so many steps. */
  private Optimum most(double violatedSteps, Optimum otherwise) {
    for (Optimum each : solved.descendingMap().values()) {
      if (each.violations() > violatedSteps) {
        return each;
      }
    }
    return otherwise;
  }
}
