package dev.harmony.flow.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.flow.ParameterShape;
import dev.harmony.flow.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  private static final ParameterShape SHAPE = new ParameterShape("w", List.of(2L, 2L), 0, 1);
  private static final List<ParameterShape> SHAPES = List.of(SHAPE);

  @TempDir Path folder;

  private static Weights weights(float first) {
    return Weights.of(SHAPES, Map.of("w", new float[] {first, 2, 3, 4}));
  }

  private static TrainingState state() {
    AdamW optimizer = new AdamW(0.1, weights(4), weights(5), 9);
    TrainingState state = new TrainingState(weights(1), weights(2), weights(3), optimizer);
    state.step = 11;
    state.bestStep = 7;
    state.bestScore = 0.1 + 0.2;
    state.checksWithoutBetter = 2;
    state.spent = Duration.ofMillis(1234);
    return state;
  }

  private Checkpoints checkpoints(String madeOf) {
    return Checkpoints.in(folder.resolve("kept"), madeOf, true);
  }

  @Test
  void keepsAllThatATrainingKnows() {
    checkpoints("a").write(state());
    TrainingState read = checkpoints("a").read(SHAPES, 0.1).orElseThrow();
    assertArrayEquals(weights(1).of(SHAPE), read.weights.of(SHAPE));
    assertArrayEquals(weights(2).of(SHAPE), read.average.of(SHAPE));
    assertArrayEquals(weights(3).of(SHAPE), read.best.of(SHAPE));
    assertArrayEquals(weights(4).of(SHAPE), read.optimizer.first().of(SHAPE));
    assertArrayEquals(weights(5).of(SHAPE), read.optimizer.second().of(SHAPE));
    assertEquals(9, read.optimizer.steps());
    assertEquals(11, read.step);
    assertEquals(7, read.bestStep);
    assertEquals(0.1 + 0.2, read.bestScore);
    assertEquals(2, read.checksWithoutBetter);
    assertEquals(Duration.ofMillis(1234), read.spent);
  }

  @Test
  void startsAnewWhereNothingIsKeptOrNothingIsToBeResumed() {
    assertTrue(checkpoints("a").read(SHAPES, 0.1).isEmpty());
    checkpoints("a").write(state());
    assertTrue(Checkpoints.in(folder.resolve("kept"), "a", false).read(SHAPES, 0.1).isEmpty());
    checkpoints("a").clear();
    assertTrue(checkpoints("a").read(SHAPES, 0.1).isEmpty());
  }

  @Test
  void refusesEveryBeginningOfItsFile() throws IOException {
    checkpoints("a").write(state());
    byte[] whole = Files.readAllBytes(folder.resolve("kept"));
    for (int length = 0; length < whole.length; length++) {
      Files.write(folder.resolve("kept"), Arrays.copyOf(whole, length));
      assertThrows(ModelException.class, () -> checkpoints("a").read(SHAPES, 0.1));
    }
  }

  @Test
  void refusesAnotherTrainingAndAnotherShape() {
    checkpoints("a").write(state());
    assertThrows(ModelException.class, () -> checkpoints("b").read(SHAPES, 0.1));
    List<ParameterShape> others = List.of(new ParameterShape("w", List.of(5L), 0, 1));
    String message =
        assertThrows(ModelException.class, () -> checkpoints("a").read(others, 0.1)).getMessage();
    assertEquals(
        folder.resolve("kept") + ": is no checkpoint: parameter 'w' must have 5 values, but has 4",
        message);
  }
}
