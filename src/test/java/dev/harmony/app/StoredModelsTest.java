package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.control.ForecastModel;
import dev.harmony.control.ForecastModelException;
import dev.harmony.forecast.FakeForecaster;
import dev.harmony.workload.ForecastSettings;
import dev.harmony.workload.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredModelsTest {

  @TempDir Path folder;
  private final List<String> read = new ArrayList<>();

  private void store(String name) throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve(name)).resolve("card.json"), "{}");
  }

  private ForecastModel read(String name, Path place) {
    read.add(name);
    if (name.equals("damaged") && !Files.exists(place.resolve("SHA256SUMS"))) {
      throw new ForecastModelException(name, place + ": is damaged", new IOException());
    }
    return new ForecastModel(name, "r-" + name, FakeForecaster.ofSense());
  }

  private StoredModels models(String... chosen) {
    return new StoredModels(
        Optional.of(folder),
        Optional.of(chosen).filter(c -> c.length > 0).map(c -> c[0]),
        this::read);
  }

  private static ForecastSettings naming(String model, Trust trust) {
    ForecastSettings usual = ForecastSettings.DEFAULT;
    return new ForecastSettings(
        usual.horizon(), usual.resolution(), usual.historyWindow(), trust, Optional.of(model));
  }

  private static Optional<String> name(Optional<ForecastModel> model) {
    return model.map(ForecastModel::name);
  }

  @Test
  void aPolicyThatNamesNoneUsesTheBaseModelWhereItIsThere() throws IOException {
    assertEquals(Optional.empty(), models().of(ForecastSettings.DEFAULT));
    Files.createDirectory(folder.resolve("base"));
    assertEquals(Optional.empty(), models().of(ForecastSettings.DEFAULT), "only a recipe");
    Files.delete(folder.resolve("base"));
    store("base");
    assertEquals(Optional.of("base"), name(models().of(ForecastSettings.DEFAULT)));
  }

  @Test
  void aPolicyUsesTheModelThatItNames() throws IOException {
    store("base");
    store("mine");
    assertEquals(Optional.of("mine"), name(models().of(naming("mine", Trust.GATED))));
    assertEquals(Optional.empty(), models().of(naming("none", Trust.GATED)));
    assertEquals(Optional.empty(), models().of(naming("mine", Trust.NEVER)));
  }

  @Test
  void whatIsChosenTakesThePlaceOfWhatPoliciesName() throws IOException {
    store("base");
    store("mine");
    assertEquals(Optional.of("base"), name(models("base").of(naming("mine", Trust.ALWAYS))));
    assertEquals(Optional.empty(), models("none").of(naming("mine", Trust.ALWAYS)));
    assertEquals(Optional.empty(), models("none").of(ForecastSettings.DEFAULT));
  }

  @Test
  void aModelMayBeChosenByItsFolder(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("card.json"), "{}");
    assertEquals(
        Optional.of(elsewhere.getFileName().toString()),
        name(models(elsewhere.toString()).of(ForecastSettings.DEFAULT)));
  }

  @Test
  void aModelIsReadOnce() throws IOException {
    store("base");
    StoredModels models = models();
    assertSame(
        models.of(ForecastSettings.DEFAULT).orElseThrow(),
        models.of(ForecastSettings.DEFAULT).orElseThrow());
    assertEquals(List.of("base"), read);
  }

  @Test
  void aDamagedModelIsReadAgainOnceItsFilesHaveChanged() throws IOException {
    store("damaged");
    StoredModels models = models();
    ForecastSettings settings = naming("damaged", Trust.GATED);
    assertThrows(ForecastModelException.class, () -> models.of(settings));
    assertThrows(ForecastModelException.class, () -> models.of(settings));
    assertEquals(List.of("damaged"), read, "nothing has changed");
    Files.writeString(folder.resolve("damaged").resolve("card.json"), "{\"half\": 1}");
    assertThrows(ForecastModelException.class, () -> models.of(settings));
    assertEquals(List.of("damaged", "damaged"), read);
    Files.writeString(folder.resolve("damaged").resolve("SHA256SUMS"), "");
    assertEquals(Optional.of("damaged"), name(models.of(settings)));
    assertEquals(Optional.empty(), models.problem(settings));
  }

  @Test
  void aModelThatChangesWhileItIsReadIsReadAgain() throws IOException {
    store("base");
    List<String> sums = new ArrayList<>();
    StoredModels models =
        new StoredModels(
            Optional.of(folder),
            Optional.empty(),
            (name, place) -> {
              replace(place.resolve("SHA256SUMS"), sums);
              if (sums.size() == 1) {
                throw new ForecastModelException(name, "does not match");
              }
              return read(name, place);
            });
    assertThrows(ForecastModelException.class, () -> models.of(ForecastSettings.DEFAULT));
    assertEquals(Optional.of("base"), name(models.of(ForecastSettings.DEFAULT)));
  }

  private static void replace(Path file, List<String> written) {
    written.add("sum");
    try {
      Files.write(file, written);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void theFolderIsListedAtTheStartOnly() throws IOException {
    StoredModels before = models();
    store("base");
    assertEquals(Optional.empty(), before.of(ForecastSettings.DEFAULT));
    StoredModels after = models();
    AtomicDirectory.delete(folder.resolve("base"));
    assertEquals(Optional.of("base"), name(after.of(ForecastSettings.DEFAULT)));
  }

  @Test
  void aChosenModelThatIsNotThereIsRefused() throws IOException {
    store("base");
    WrongInputException refused = assertThrows(WrongInputException.class, () -> models("bsae"));
    assertEquals("--model: 'bsae' is no model, did you mean 'base'?", refused.getMessage());
    WrongInputException alone =
        assertThrows(
            WrongInputException.class,
            () -> new StoredModels(Optional.empty(), Optional.of("other-7"), this::read));
    assertEquals("--model: 'other-7' is no model, expected one of none", alone.getMessage());
  }

  @Test
  void aModelThatAPolicyNamesMustBeThereUnlessAnotherIsChosen() throws IOException {
    store("base");
    store("damaged");
    ForecastSettings settings = naming("damaged", Trust.GATED);
    WrongInputException refused =
        assertThrows(
            WrongInputException.class, () -> models().require("p.yaml: modelRef", settings));
    assertEquals(
        "p.yaml: modelRef: " + folder.resolve("damaged") + ": is damaged", refused.getMessage());
    models("base").require("p.yaml: modelRef", settings);
    models("none").require("p.yaml: modelRef", settings);
    models().require("p.yaml: modelRef", naming("damaged", Trust.NEVER));
    assertThrows(ForecastModelException.class, () -> models().of(settings));
    assertTrue(models().problem(settings).orElseThrow().endsWith("is damaged"));
  }

  @Test
  void modelsAreToldApart() throws IOException {
    store("base");
    store("mine");
    assertEquals("base r-base", models().identity(ForecastSettings.DEFAULT));
    assertEquals("mine r-mine", models().identity(naming("mine", Trust.GATED)));
    assertEquals("none", models("none").identity(naming("mine", Trust.GATED)));
    assertEquals("gone ", models().identity(naming("gone", Trust.GATED)));
  }
}
