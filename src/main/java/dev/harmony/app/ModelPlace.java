package dev.harmony.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where trained models lie. */
final class ModelPlace {

  /** The variable of the environment that names the folder of the models. */
  private static final String VARIABLE = "HARMONY_MODELS";

  /** Their folder, in the one that this runs in, where the environment names none. */
  private static final String USUAL = "forecasting-models";

  private ModelPlace() {}

  /** The folder that {@code environment} names; empty if it names none. */
  static Optional<Path> folder(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(VARIABLE))
        .filter(name -> !name.isEmpty())
        .map(Path::of);
  }

  /** The folder of the model that is called {@code name}, or is that folder itself. */
  static Path of(String name, Map<String, String> environment) {
    Path itself = Path.of(name);
    return Files.isDirectory(itself)
        ? itself
        : folder(environment).orElse(Path.of(USUAL)).resolve(name);
  }
}
