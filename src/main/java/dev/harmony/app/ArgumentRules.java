package dev.harmony.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which options of {@code harmony replay} go together. */
final class ArgumentRules {
  private ArgumentRules() {}

  /**
   * Accepts options that say one thing.
   *
   * @throws WrongInputException if they contradict each other or one needs another
   */
  static void check(ReplayArguments arguments) {
    Map<String, Optional<?>> inputs = new LinkedHashMap<>();
    inputs.put("--policy", arguments.policy());
    inputs.put("--trace", arguments.trace());
    inputs.put("--columns", arguments.columns());
    inputs.put("--example", arguments.example());
    if (arguments.manifest().isPresent()) {
      inputs.forEach(ArgumentRules::refuseBesideManifest);
    }
    if (arguments.example().isPresent() && arguments.trace().isPresent()) {
      throw new WrongInputException(
          "--example and --trace both say what arrives, give one of them");
    }
    if (arguments.columns().isPresent() && arguments.trace().isEmpty()) {
      throw new WrongInputException("--columns explains the file of --trace, which is not given");
    }
    if (arguments.policy().isPresent()
        && arguments.trace().isEmpty()
        && arguments.example().isEmpty()) {
      throw new WrongInputException(
          "--policy needs --trace FILE, or --example chat to try it on generated demand");
    }
  }

  private static void refuseBesideManifest(String option, Optional<?> value) {
    if (value.isPresent()) {
      throw new WrongInputException(
          option
              + " contradicts REPLAY.yaml, which says policy and trace itself; give one of them");
    }
  }
}
