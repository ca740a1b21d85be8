package dev.harmony.decision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One step of the programme. Switching costs are convex in the change, so for any stage costs the
 * choice rises with what exists and falls with what a replica costs (Topkis).
 */
class ReplicaProgramTest {

  private static final double FORBIDDEN = Double.POSITIVE_INFINITY;

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @Test
  void ofAReleaseAndAnOrderThatCostTheSameTheSmallerMoveIsTaken() {
    ReplicaProgram free = new ReplicaProgram(new SwitchingCosts(0, 0), StepLimits.NONE);

    ReplicaProgram.Stage stage = free.before(new double[] {1, 9, 9, 1}, terminal(4));

    assertArrayEquals(new int[] {0, 0, 3, 3}, stage.choice);
    assertArrayEquals(new double[] {1, 1, 1, 1}, stage.value);
  }

  @Test
  void ofEquallyFarMovesTheReleaseIsTaken() {
    ReplicaProgram free = new ReplicaProgram(new SwitchingCosts(0, 0), StepLimits.NONE);

    assertArrayEquals(new int[] {0, 0, 2}, free.before(new double[] {1, 9, 1}, terminal(3)).choice);
  }

  @Test
  void staysWhereAChangeSavesNothing() {
    ReplicaProgram program = new ReplicaProgram(new SwitchingCosts(1, 1), StepLimits.NONE);

    assertArrayEquals(
        new int[] {0, 1, 2, 3}, program.before(new double[] {3, 2, 3, 4}, terminal(4)).choice);
  }

  @Test
  void aCountThatIsNotAllowedIsLeftWhateverTheLimits() {
    ReplicaProgram program = new ReplicaProgram(new SwitchingCosts(1, 1), new StepLimits(1, 1));
    double[] cost = {FORBIDDEN, FORBIDDEN, FORBIDDEN, 3, 4};

    ReplicaProgram.Stage stage = program.before(cost, terminal(5));

    assertArrayEquals(new int[] {3, 3, 3, 3, 4}, stage.choice);
    assertArrayEquals(new double[] {6, 5, 4, 3, 4}, stage.value);
  }

  @Test
  void withoutOrdersNothingIsAdded() {
    ReplicaProgram program = new ReplicaProgram(new SwitchingCosts(0, 0.5), StepLimits.NONE);

    ReplicaProgram.Stage stage =
        program.beforeWithoutOrders(new double[] {5, 0, 4, 3}, terminal(4));

    assertArrayEquals(new int[] {0, 1, 1, 1}, stage.choice);
    assertArrayEquals(new double[] {5, 0, 0.5, 1}, stage.value);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theChoiceNeverFallsWhenMoreReplicasExist(long seed) {
    int[] choice = Stages.ofSeed(seed).stage(1, 1).choice;
    for (int replicas = 1; replicas < choice.length; replicas++) {
      assertTrue(choice[replicas] >= choice[replicas - 1]);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void dearerReplicasNeverRaiseTheChoice(long seed) {
    Stages stages = Stages.ofSeed(seed);
    int[] before = stages.stage(0, 1).choice;
    for (double replicaCost = 0.05; replicaCost < 3; replicaCost += 0.05) {
      int[] choice = stages.stage(replicaCost, 1).choice;
      for (int replicas = 0; replicas < choice.length; replicas++) {
        assertTrue(choice[replicas] <= before[replicas], "at a replica cost of " + replicaCost);
      }
      before = choice;
    }
  }

  /** Powers of two scale without rounding. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aCommonFactorOfAllCostsChangesNoChoice(long seed) {
    Stages stages = Stages.ofSeed(seed);
    ReplicaProgram.Stage stage = stages.stage(1, 1);
    for (double factor : new double[] {0.25, 0.5, 2, 1024}) {
      ReplicaProgram.Stage scaled = stages.stage(1, factor);
      assertArrayEquals(stage.choice, scaled.choice);
      for (int replicas = 0; replicas < stage.value.length; replicas++) {
        assertEquals(factor * stage.value[replicas], scaled.value[replicas]);
      }
    }
  }

  private static ReplicaProgram.Stage terminal(int replicas) {
    return ReplicaProgram.Stage.terminal(replicas);
  }

  /** Two steps with arbitrary risks of each count. */
  private record Stages(long seed) {

    static Stages ofSeed(long seed) {
      return new Stages(seed);
    }

    ReplicaProgram.Stage stage(double replicaCost, double factor) {
      Random random = new Random(seed);
      StepLimits limits = new StepLimits(1 + random.nextInt(4), 1 + random.nextInt(4));
      SwitchingCosts switching =
          new SwitchingCosts(factor * random.nextDouble(), factor * random.nextDouble());
      ReplicaProgram program =
          new ReplicaProgram(switching, random.nextBoolean() ? StepLimits.NONE : limits);
      int columns = 2 + random.nextInt(10);
      ReplicaProgram.Stage last =
          program.before(cost(random, columns, replicaCost, factor), terminal(columns));
      return program.before(cost(random, columns, replicaCost, factor), last);
    }

    private static double[] cost(Random random, int columns, double replicaCost, double factor) {
      double[] cost = random.doubles(columns, 0, 6).toArray();
      for (int replicas = 0; replicas < columns; replicas++) {
        cost[replicas] = factor * (cost[replicas] + replicaCost * replicas);
      }
      return cost;
    }
  }
}
