package dev.harmony.flow.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.flow.Network;
import dev.harmony.flow.NetworkShape;
import dev.harmony.flow.ParameterShape;
import dev.harmony.flow.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderTest {
  private static final NetworkShape SHAPE = NetworkShape.small(2);
  private static final Parameters PARAMETERS =
      Parameters.initial(new Network(SHAPE).parameters(), 3);

  @TempDir Path folder;

  @BeforeEach
  void writeAModel() {
    new ModelFolder(folder).write(card(SHAPE), PARAMETERS);
  }

  private static ModelCard card(NetworkShape shape) {
    return new ModelCard(
        ModelCard.FORMAT,
        "tiny",
        "A model for tests.",
        shape,
        "any",
        "any",
        Map.of("seed", 3),
        new ModelCard.TrainingFacts(3, "", "cpu", 10, 5, 0.1, 100),
        List.of(new ModelCard.DataFacts("law", "", 1, Map.of("a.csv", "00"), 70, 7)),
        Map.of("validation", 0.9),
        List.of("everything"));
  }

  @Test
  void readsBackWhatWasWritten() {
    TrainedModel model = new ModelFolder(folder).read();
    assertEquals(card(SHAPE), model.card());
    for (ParameterShape shape : PARAMETERS.shapes()) {
      assertArrayEquals(PARAMETERS.values(shape.name()), model.parameters().values(shape.name()));
    }
    assertEquals(64, model.revision().length());
  }

  @Test
  void writesTheSameBytesAgain(@TempDir Path other) throws IOException {
    new ModelFolder(other).write(card(SHAPE), PARAMETERS);
    for (String name : List.of(ModelFolder.WEIGHTS, ModelFolder.CARD, ModelFolder.CHECKSUMS)) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve(name)), Files.readAllBytes(other.resolve(name)), name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"weights.safetensors", "card.json", "SHA256SUMS"})
  void refusesAModelWithAMissingFile(String name) throws IOException {
    Files.delete(folder.resolve(name));
    assertEquals(folder.resolve(name) + ": is missing, expected a file of the model", refusal());
  }

  @ParameterizedTest
  @ValueSource(strings = {"weights.safetensors", "card.json", "SHA256SUMS"})
  void refusesEveryBeginningOfAFile(String name) throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve(name));
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      int length = round < 50 ? round : random.nextInt(whole.length - 1);
      Files.write(folder.resolve(name), Arrays.copyOf(whole, length));
      assertTrue(refusal().startsWith(folder.toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"weights.safetensors", "card.json"})
  void refusesAFileWithAnyByteChanged(String name) throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve(name));
    Random random = new Random(2);
    for (int round = 0; round < 200; round++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(folder.resolve(name), damaged);
      assertTrue(refusal().contains("is damaged or was changed"));
    }
  }

  @Test
  void refusesWeightsOfAnotherShape() throws IOException {
    Parameters other = Parameters.initial(new Network(NetworkShape.small(3)).parameters(), 3);
    new ModelFolder(folder).write(card(SHAPE), other);
    assertTrue(refusal().contains("but the card's shape needs"), refusal());
  }

  @Test
  void refusesWeightsThatAreNotFinite() {
    Map<String, float[]> values = new HashMap<>();
    for (ParameterShape shape : PARAMETERS.shapes()) {
      values.put(shape.name(), PARAMETERS.values(shape.name()));
    }
    String name = PARAMETERS.shapes().get(0).name();
    values.computeIfPresent(
        name,
        (key, numbers) -> {
          numbers[0] = Float.NaN;
          return numbers;
        });
    new ModelFolder(folder).write(card(SHAPE), Parameters.of(PARAMETERS.shapes(), values));
    assertEquals(
        "%s: has NaN in '%s', expected finite numbers"
            .formatted(folder.resolve(ModelFolder.WEIGHTS), name),
        refusal());
  }

  @Test
  void refusesACardOfAnotherFormat() throws IOException {
    String text = Files.readString(folder.resolve(ModelFolder.CARD));
    Files.writeString(folder.resolve(ModelFolder.CARD), text.replace("model/1", "model/2"));
    Files.writeString(
        folder.resolve(ModelFolder.CHECKSUMS),
        new Checksums(
                Map.of(
                    ModelFolder.WEIGHTS, Files.readAllBytes(folder.resolve(ModelFolder.WEIGHTS)),
                    ModelFolder.CARD, Files.readAllBytes(folder.resolve(ModelFolder.CARD))))
            .text());
    assertTrue(refusal().contains("has the format 'harmony-forecasting-model/2'"));
  }

  private String refusal() {
    String message =
        String.valueOf(
            assertThrows(ModelException.class, () -> new ModelFolder(folder).read()).getMessage());
    assertEquals(1, message.lines().count());
    return message;
  }
}
