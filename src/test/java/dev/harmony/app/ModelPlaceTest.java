package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelPlaceTest {
  @TempDir private Path folder;

  private Map<String, String> environment() {
    return Map.of("HARMONY_MODELS", folder.resolve("models").toString());
  }

  /** The tests run in another folder than that of the models. */
  @Test
  void anEvaluationFindsAModelByItsNameFromAnyFolder() {
    EvaluateArguments arguments = new EvaluateArguments();
    new CommandLine(
            CommandLine.Model.CommandSpec.create()
                .addMixin("it", CommandLine.Model.CommandSpec.forAnnotatedObject(arguments)))
        .parseArgs("--data", "x", "--model", "mine");
    assertEquals(Optional.of(folder.resolve("models/mine")), arguments.model(environment()));
  }

  @Test
  void aFolderIsTheModelItself() throws IOException {
    Path model = Files.createDirectories(folder.resolve("elsewhere/mine"));
    assertEquals(model, ModelPlace.of(model.toString(), environment()));
  }

  @Test
  void withoutAnEnvironmentModelsLieInTheFolderThatThisRunsIn() {
    assertEquals(Path.of("forecasting-models/mine"), ModelPlace.of("mine", Map.of()));
    assertEquals(
        Path.of("forecasting-models/mine"), ModelPlace.of("mine", Map.of("HARMONY_MODELS", "")));
  }
}
