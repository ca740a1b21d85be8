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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The trained models that a folder holds when this is made, each in a folder of its name, read when
 * it is first used and once only. One that is damaged is read again when its files change, because
 * it may have been looked at while it was being replaced. Safe for use by several threads.
 */
final class StoredModels implements ForecastModels {

  /** The name that means no model. */
  static final String NONE = "none";

  /** The model of policies that name none, where it is there. */
  static final String USUAL = "base";

  private final Optional<Path> folder;
  private final List<String> names;
  private final Optional<String> chosen;
  private final ModelReader reader;
  private final Map<String, Reading> readings = new ConcurrentHashMap<>();

  /**
   * What came of reading a model: itself, or what is wrong with it.
   *
   * @param mark of its files before they were read
   */
  private record Reading(
      Optional<ForecastModel> model, Optional<ForecastModelException> problem, FolderMark mark) {

    /** Whether reading {@code place} again would tell nothing new. */
    boolean holds(Path place) {
      return model.isPresent() || mark.equals(FolderMark.of(place));
    }
  }

  /**
   * The models in {@code folder}.
   *
   * @param folder empty for no models at all
   * @param chosen the one that every policy uses, whatever it names itself: its name, its folder
   *     wherever it is, or {@link #NONE}
   * @throws WrongInputException if the one chosen is not there or damaged, or {@code folder} cannot
   *     be listed
   */
  StoredModels(Optional<Path> folder, Optional<String> chosen, ModelReader reader) {
    this.folder = folder;
    this.names = folder.filter(Files::isDirectory).map(StoredModels::names).orElse(List.of());
    this.chosen = chosen;
    this.reader = reader;
    chosen.ifPresent(name -> require("--model", name));
  }

  /** The models in the folder that {@code environment} names. */
  static StoredModels of(Map<String, String> environment, Optional<String> chosen) {
    return new StoredModels(ModelPlace.folder(environment), chosen, ModelReader.ofWeights());
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
        .or(() -> names.contains(USUAL) ? Optional.of(USUAL) : Optional.empty())
        .filter(name -> !name.equals(NONE));
  }

  private Reading reading(String name) {
    Reading before = readings.get(name);
    if (before != null && before.model().isPresent()) {
      return before;
    }
    Optional<Path> place = place(name);
    if (place.isEmpty()) {
      String problem = "'%s' is no model%s".formatted(name, NearestName.hint(name, allowed()));
      return new Reading(
          Optional.empty(),
          Optional.of(new ForecastModelException(name, problem)),
          new FolderMark(List.of()));
    }
    return Objects.requireNonNull(
        readings.compute(
            name,
            (same, known) ->
                known != null && known.holds(place.get()) ? known : read(place.get())));
  }

  private Reading read(Path place) {
    FolderMark mark = FolderMark.of(place);
    try {
      ForecastModel model = reader.read(place.getFileName().toString(), place);
      return new Reading(Optional.of(model), Optional.empty(), mark);
    } catch (ForecastModelException damaged) {
      return new Reading(Optional.empty(), Optional.of(damaged), mark);
    }
  }

  /** Where the model is; empty if it is not there. */
  private Optional<Path> place(String name) {
    if (names.contains(name)) {
      return folder.map(models -> models.resolve(name));
    }
    return chosen.filter(name::equals).map(Path::of).filter(StoredModels::isModel);
  }

  private static boolean isModel(Path place) {
    return Files.isRegularFile(place.resolve(ModelFolder.CARD));
  }

  private List<String> allowed() {
    return Stream.concat(names.stream(), Stream.of(NONE)).toList();
  }

  /** The models that are in {@code folder}, in the order of their names. */
  private static List<String> names(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(StoredModels::isModel)
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException failure) {
      throw new WrongInputException(
          "the models in '%s' cannot be listed: %s".formatted(folder, failure), failure);
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
