package dev.harmony.app;

import dev.harmony.control.ForecastModel;
import dev.harmony.control.ForecastModelException;
import dev.harmony.control.ForecastModels;
import dev.harmony.flow.model.ModelFolder;
import dev.harmony.series.NearestName;
import dev.harmony.workload.ForecastSettings;
import dev.harmony.workload.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The trained models of a folder, each in a folder of its name, read when it is first used and once
 * only. Safe for use by several threads.
 */
final class StoredModels implements ForecastModels {

  /** The name that means no model. */
  static final String NONE = "none";

  /** The model of policies that name none, where it is there. */
  static final String USUAL = "base";

  private static final String FOLDER = "HARMONY_MODELS";

  private final Optional<Path> folder;
  private final Optional<String> chosen;
  private final ModelReader reader;
  private final Map<String, Reading> readings = new ConcurrentHashMap<>();

  /** What came of reading a model: itself, or what is wrong with it. */
  private record Reading(Optional<ForecastModel> model, Optional<ForecastModelException> problem) {}

  /**
   * The models in {@code folder}.
   *
   * @param folder empty for no models at all
   * @param chosen the one that every policy uses, whatever it names itself: its name, its folder
   *     wherever it is, or {@link #NONE}
   * @throws WrongInputException if the one chosen is not there or damaged
   */
  StoredModels(Optional<Path> folder, Optional<String> chosen, ModelReader reader) {
    this.folder = folder;
    this.chosen = chosen;
    this.reader = reader;
    chosen.ifPresent(name -> require("--model", name));
  }

  /** The models in the folder that {@code environment} names in {@value #FOLDER}. */
  static StoredModels of(Map<String, String> environment, Optional<String> chosen) {
    Optional<Path> folder =
        Optional.ofNullable(environment.get(FOLDER)).filter(name -> !name.isEmpty()).map(Path::of);
    return new StoredModels(folder, chosen, ModelReader.ofWeights());
  }

  @Override
  public Optional<ForecastModel> of(ForecastSettings settings) {
    Optional<String> name = name(settings);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Reading reading = reading(name.get());
    if (reading.problem().isPresent()) {
      throw reading.problem().get();
    }
    return reading.model();
  }

  /** The name of the model that {@code settings} ask for; empty for none. */
  private Optional<String> name(ForecastSettings settings) {
    if (settings.trust() == Trust.NEVER) {
      return Optional.empty();
    }
    return chosen
        .or(settings::model)
        .or(() -> names().contains(USUAL) ? Optional.of(USUAL) : Optional.empty())
        .filter(name -> !name.equals(NONE));
  }

  private Reading reading(String name) {
    return readings.computeIfAbsent(name, this::read);
  }

  private Reading read(String name) {
    Optional<Path> place = place(name);
    if (place.isEmpty()) {
      String problem = "'%s' is no model%s".formatted(name, NearestName.hint(name, allowed()));
      return new Reading(Optional.empty(), Optional.of(new ForecastModelException(name, problem)));
    }
    try {
      String called = place.get().getFileName().toString();
      return new Reading(Optional.of(reader.read(called, place.get())), Optional.empty());
    } catch (ForecastModelException damaged) {
      return new Reading(Optional.empty(), Optional.of(damaged));
    }
  }

  /** Where the model is; empty if it is not there. */
  private Optional<Path> place(String name) {
    if (names().contains(name)) {
      return folder.map(models -> models.resolve(name));
    }
    return chosen.filter(name::equals).map(Path::of).filter(StoredModels::isModel);
  }

  private static boolean isModel(Path place) {
    return Files.isRegularFile(place.resolve(ModelFolder.CARD));
  }

  private List<String> allowed() {
    return Stream.concat(names().stream(), Stream.of(NONE)).toList();
  }

  /** The models that are there, in the order of their names. */
  private List<String> names() {
    if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder.get())) {
      return entries
          .filter(StoredModels::isModel)
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Accepts settings whose model is there.
   *
   * @param where they were written
   * @throws WrongInputException if they name one that is not there or damaged, and it would be used
   */
  void require(String where, ForecastSettings settings) {
    if (chosen.isEmpty() && settings.trust() != Trust.NEVER) {
      settings.model().ifPresent(name -> require(where, name));
    }
  }

  private void require(String where, String name) {
    if (!name.equals(NONE)) {
      reading(name)
          .problem()
          .ifPresent(
              problem -> {
                throw new WrongInputException(where + ": " + problem.getMessage());
              });
    }
  }

  /** What is wrong with the model that {@code settings} ask for, in a line; empty if nothing is. */
  Optional<String> problem(ForecastSettings settings) {
    return name(settings).flatMap(name -> reading(name).problem()).map(Throwable::getMessage);
  }

  /** The model that {@code settings} ask for, told from all others. */
  String identity(ForecastSettings settings) {
    return name(settings)
        .map(name -> name + " " + reading(name).model().map(ForecastModel::revision).orElse(""))
        .orElse(NONE);
  }
}
