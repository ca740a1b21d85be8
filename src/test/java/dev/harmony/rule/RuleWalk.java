package dev.harmony.rule;

import dev.harmony.workload.ClusterState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/** A rule in a world where every replica that is asked for serves at the next decision. */
public final class RuleWalk {

  private RuleWalk() {}

  /**
   * What {@code rule} wants at each of its decisions, the first one at the epoch.
   *
   * @param replicas that serve at the first decision
   * @param demand seen at each decision; {@code NaN} where the metrics are silent
   */
  public static <S> List<Integer> of(ScalingRule<S> rule, int replicas, double... demand) {
    List<Integer> desired = new ArrayList<>();
    S state = rule.initialState();
    int present = replicas;
    Instant now = Instant.EPOCH;
    for (double each : demand) {
      RuleOutcome<S> outcome =
          rule.decide(
              RuleObservation.ofReactive(
                  now,
                  Double.isNaN(each) ? OptionalDouble.empty() : OptionalDouble.of(each),
                  new ClusterState(present, present, List.of(), 0)),
              state);
      state = outcome.state();
      present = outcome.desired();
      desired.add(present);
      now = now.plus(rule.interval());
    }
    return desired;
  }

  /** {@code length} times {@code value}. */
  public static double[] constant(double value, int length) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return values;
  }

  /** Demand of a seed: levels that hold for a while, nothing at all, and silence. */
  public static double[] random(long seed, int length) {
    Random random = new Random(seed);
    double[] values = new double[length];
    double level = 0;
    for (int index = 0; index < length; index++) {
      if (random.nextInt(20) == 0) {
        level = random.nextInt(4) == 0 ? 0 : 300 * random.nextDouble();
      }
      values[index] = random.nextInt(30) == 0 ? Double.NaN : level;
    }
    return values;
  }
}
