package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.flow.model.ModelFolder;
import dev.harmony.flow.model.TrainedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainCommandTest {
  private static final String RECIPE =
      """
      shape: {context: 24, patch: 12, steps: 3, patchWidth: 2, width: 8, hiddenWidth: 8, blocks: 1,
              heads: 2, layers: 1, codeWidth: 4, headWidth: 8}
      split: {seen: 0.7, validated: 0.2}
      plan: {steps: 4, check: 2, validation: 4, sampling: {tokens: 8, widths: [2], leads: 2}}
      families:
        - {name: tasks, weight: 2, folder: tasks, columns: 'c.*', licence: MIT}
      knownWeaknesses: [everything]
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeAHistory() throws IOException {
    Random random = new Random(1);
    StringBuilder rows = new StringBuilder("time,c0,c1,id\n");
    for (int row = 0; row < 300; row++) {
      rows.append("%d,%s,7,task-1%n".formatted(row * 60, random.nextGaussian()));
    }
    Files.createDirectory(folder.resolve("tasks"));
    Files.writeString(folder.resolve("tasks/one.csv"), rows);
    Files.writeString(folder.resolve("recipe.yaml"), RECIPE);
  }

  private CommandLineRun train(String... arguments) {
    List<String> all = new ArrayList<>(List.of("train", "--out", model().toString()));
    all.addAll(List.of(arguments));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private CommandLineRun trainByRecipe(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--recipe", folder.resolve("recipe.yaml").toString(), "--data", folder.toString()));
    all.addAll(List.of(more));
    return train(all.toArray(String[]::new));
  }

  private Path model() {
    return folder.resolve("models/mine");
  }

  @Test
  void writesAModelThatTellsWhatItIsMadeOf() throws IOException {
    CommandLineRun run = trainByRecipe("--seed", "5");
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    TrainedModel model = new ModelFolder(model()).read();
    assertEquals("mine", model.card().name());
    assertEquals(List.of("everything"), model.card().knownWeaknesses());
    assertEquals(5, model.card().training().seed());
    assertEquals(1, model.card().data().size());
    assertEquals(168, model.card().data().get(0).learntRows());
    assertEquals(42, model.card().data().get(0).validatedRows());
    Map<String, String> files = model.card().data().get(0).files();
    assertEquals(List.of("tasks/one.csv"), List.copyOf(files.keySet()));
    try (Stream<Path> beside = Files.list(folder.resolve("models"))) {
      assertEquals(List.of(model()), beside.toList());
    }
  }

  @Test
  void makesTheSameWeightsAgain() throws IOException {
    assertEquals(0, trainByRecipe().exitCode());
    byte[] first = Files.readAllBytes(model().resolve(ModelFolder.WEIGHTS));
    assertEquals(0, trainByRecipe().exitCode());
    assertArrayEquals(first, Files.readAllBytes(model().resolve(ModelFolder.WEIGHTS)));
  }

  @Test
  void fineTunesAModelOnAFolderOfOnesOwn() {
    assertEquals(0, trainByRecipe().exitCode());
    String revision = new ModelFolder(model()).read().revision();
    CommandLineRun run =
        CommandLineRun.of(
            "train",
            "--base",
            model().toString(),
            "--data",
            folder.resolve("tasks").toString(),
            "--steps",
            "2",
            "--out",
            folder.resolve("models/tuned").toString());
    assertEquals(0, run.exitCode(), run.err());
    TrainedModel tuned = new ModelFolder(folder.resolve("models/tuned")).read();
    assertEquals("mine " + revision, tuned.card().training().base());
    assertEquals(3, tuned.card().shape().steps());
  }

  @Test
  void learnsFromGeneratedHistories() {
    String generated =
        "generated: [{name: chats, weight: 1, generator: chat, records: 2, days: 1}]";
    CommandLineRun run = train("--recipe", recipe(shapeAndPlan() + generated));
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("  chats: "), run.out());
    assertEquals("chats", new ModelFolder(model()).read().card().data().get(0).family());
  }

  private static String shapeAndPlan() {
    return RECIPE.substring(0, RECIPE.indexOf("families:"));
  }

  private String recipe(String text) {
    try {
      return Files.writeString(folder.resolve("other.yaml"), text).toString();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @Test
  void refusesABaseThatIsDamaged() throws IOException {
    assertEquals(0, trainByRecipe().exitCode());
    Path weights = model().resolve(ModelFolder.WEIGHTS);
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length / 2] ^= 1;
    Files.write(weights, bytes);
    CommandLineRun run =
        train("--base", model().toString(), "--data", folder.resolve("tasks").toString());
    assertEquals(2, run.exitCode());
    assertTrue(run.err().startsWith("harmony train: " + weights + ": is damaged"), run.err());
    assertEquals(1, run.err().lines().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--seed 1 | nothing to learn from: name --data DIR, --prometheus URL or --generate NAME",
        "--data FOLDER/none | 'FOLDER/none' does not exist, expected data to learn from",
        "--data FOLDER/models | 'FOLDER/models' has no file .csv or .csv.gz",
        "--data FOLDER --device tpu | --device: unknown device 'tpu', did you mean 'cpu'?",
        "--data FOLDER --minutes 0 | --minutes must be above 0, but is 0.0",
        "--data FOLDER --steps 0 | --steps must be at least 1, but is 0",
        "--recipe FOLDER/none | --recipe: 'FOLDER/none' is not a file",
        "--data FOLDER --base FOLDER/models"
            + " | FOLDER/models/weights.safetensors: is missing, expected a file of the model",
        "--prometheus http://localhost:1 | --prometheus needs the indicators of a --policy P.yaml",
        "--data FOLDER/none --device tpu | --device: unknown device 'tpu', did you mean 'cpu'?",
        "--data FOLDER/none --minutes 0 | --minutes must be above 0, but is 0.0",
        "--data FOLDER/none --threads 0 | --threads must be at least 1, but is 0",
        "--data FOLDER/none --step 0 | --step must be at least 1, but is 0",
        "--data FOLDER/none --from now-1d"
            + " | --from is for the history in --prometheus URL, which is not given",
        "--data FOLDER/none --policy p.yaml"
            + " | --policy is for the history in --prometheus URL, which is not given"
      })
  void tellsWrongInputInOneLineAndWritesNothing(String options, String message) throws IOException {
    Files.createDirectory(folder.resolve("models"));
    CommandLineRun run = train(options.replace("FOLDER", folder.toString()).split(" "));
    assertEquals(
        "harmony train: " + message.replace("FOLDER", folder.toString()), run.err().strip());
    assertEquals(2, run.exitCode());
    assertFalse(Files.exists(model()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "famlies: [] | famlies: unknown field, did you mean 'families'?",
        "shape: {width: 1600} | shape: a model must have at most 2605056 numbers, but has",
        "plan: {steps: 0} | plan: steps must be at least 1, but is 0",
        "plan: {rate: {highest: fast}} | plan.rate.highest: Cannot deserialize",
        "families: [{name: a, weight: 1, folder: b, licence: c, wait: 1}]"
            + " | families[0].wait: unknown field",
        "families: [{name: a, folder: b, licence: c}]"
            + " | families[0]: weight must be positive, but is 0.0",
        "families: [{name: a, weight: 1, licence: c}] | families[0]: folder is missing",
        "families: [{name: a, weight: 1, folder: b, licence: c, stepSeconds: 0}]"
            + " | families[0]: stepSeconds must be at least 1, but is 0",
        "families: [{name: a, weight: 1, folder: b, licence: c, files: '['}]"
            + " | families[0]: files must be a regular expression, but '[' is none: Unclosed",
        "families: [{name: a, weight: 1, folder: b, licence: c, columns: '*'}]"
            + " | families[0]: columns must be a regular expression, but '*' is none: Dangling",
        "families: [{name: a, weight: 1, folder: b, licence: c, times: EpochSecond}]"
            + " | 'families[0]: times: unknown format ''EpochSecond'', did you mean'",
        "generated: [{name: a, generator: laws, records: 1, days: 1}]"
            + " | generated[0]: weight must be positive, but is 0.0",
        "generated: [{name: a, weight: 1, generator: lows, records: 1, days: 1}]"
            + " | generated[0]: unknown",
        "strides: [0] | strides: unknown field",
        "'[1]' | is no recipe, expected fields such as families",
        "'a: [' | is no YAML"
      })
  void namesTheFieldOfARecipeThatIsWrong(String text, String message) {
    CommandLineRun run = train("--data", folder.toString(), "--recipe", recipe(text));
    assertEquals(2, run.exitCode());
    assertTrue(
        run.err().startsWith("harmony train: " + folder.resolve("other.yaml") + ": " + message),
        run.err());
    assertEquals(1, run.err().lines().count());
    assertFalse(Files.exists(folder.resolve("models")));
  }

  @Test
  void createsNothingForHistoriesThatAreTooShort() throws IOException {
    String few =
        Files.readString(folder.resolve("tasks/one.csv"))
            .lines()
            .limit(21)
            .collect(Collectors.joining("\n"));
    Files.writeString(folder.resolve("tasks/one.csv"), few);
    CommandLineRun run = trainByRecipe();
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().startsWith("harmony train: the histories are too short"), run.err());
    assertFalse(Files.exists(folder.resolve("models")));
  }

  @Test
  void theCardHoldsWhatTheOptionsNamed() {
    CommandLineRun run =
        train(
            "--recipe",
            recipe(shapeAndPlan()),
            "--data",
            folder.resolve("tasks").toString(),
            "--step",
            "60",
            "--generate",
            "laws");
    assertEquals(0, run.exitCode(), run.err());
    Map<String, Object> written = new ModelFolder(model()).read().card().recipe();
    String families = String.valueOf(written.get("families"));
    assertTrue(families.contains("folder=tasks"), families);
    assertTrue(families.contains("stepSeconds=60"), families);
    String generated = String.valueOf(written.get("generated"));
    assertTrue(generated.contains("generator=laws"), generated);
  }
}
