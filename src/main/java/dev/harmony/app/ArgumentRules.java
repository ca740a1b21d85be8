package dev.harmony.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which options of {@code harmony replay} go together. */
final class ArgumentRules {
  private static final Set<String> EXPLAIN_THE_TRACE =
      Set.of("--columns", "--service", "--step-seconds");

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
    inputs.put("--service", arguments.service());
    inputs.put("--step-seconds", arguments.step());
    inputs.put("--example", arguments.example());
    if (arguments.manifest().isPresent()) {
      inputs.forEach(
          (option, value) ->
              refuse(option, value, "REPLAY.yaml, which says policy and trace itself"));
    }
    inputs.put("REPLAY.yaml", arguments.manifest());
    if (arguments.suite().isPresent()) {
      inputs.forEach((option, value) -> refuse(option, value, "--suite, which lists replays"));
    }
    checkParallelism(arguments);
    checkFrontier(arguments);
    if (arguments.example().isPresent() && arguments.trace().isPresent()) {
      throw new WrongInputException(
          "--example and --trace both say what arrives, give one of them");
    }
    if (arguments.trace().isEmpty()) {
      inputs.forEach(ArgumentRules::refuseWithoutTrace);
    }
    if (arguments.policy().isPresent()
        && arguments.trace().isEmpty()
        && arguments.example().isEmpty()) {
      throw new WrongInputException(
          "--policy needs --trace FILE, or --example chat to try it on generated demand");
    }
  }

  private static void checkFrontier(ReplayArguments arguments) {
    if (arguments.frontier() && arguments.suite().isPresent()) {
      throw new WrongInputException("--frontier is for one replay, not for --suite");
    }
  }

  private static void checkParallelism(ReplayArguments arguments) {
    if (arguments.parallelism().isPresent() && arguments.suite().isEmpty()) {
      throw new WrongInputException("--parallelism is for --suite, which is not given");
    }
    if (arguments.parallelism().orElse(1) < 1) {
      throw new WrongInputException(
          "--parallelism must be at least 1, but is " + arguments.parallelism().getAsInt());
    }
  }

  private static void refuseWithoutTrace(String option, Optional<?> value) {
    if (value.isPresent() && EXPLAIN_THE_TRACE.contains(option)) {
      throw new WrongInputException(option + " explains the file of --trace, which is not given");
    }
  }

  private static void refuse(String option, Optional<?> value, String other) {
    if (value.isPresent()) {
      throw new WrongInputException(option + " contradicts " + other + "; give one of them");
    }
  }
}
