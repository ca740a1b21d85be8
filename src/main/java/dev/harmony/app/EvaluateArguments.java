package dev.harmony.app;

import dev.harmony.evaluation.protocol.BenchProtocol;
import dev.harmony.evaluation.protocol.EvaluationProtocol;
import dev.harmony.evaluation.protocol.FisherProtocol;
import dev.harmony.series.NearestName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code harmony evaluate} was asked for. */
final class EvaluateArguments {
  private static final List<String> PROTOCOLS = List.of("fisher", "bench");

  @Option(
      names = "--data",
      paramLabel = "DIR_OR_FILE",
      required = true,
      description =
          "the recorded data; for bench the folder that holds data and forecast-bench, for fisher the"
              + " folder of the containers")
  private Path data = Path.of("");

  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      description = "fisher or bench (default: ${DEFAULT-VALUE})")
  private String protocol = "bench";

  @Option(
      names = "--families",
      paramLabel = "LIST",
      split = ",",
      hideParamSyntax = true,
      description = "the families of bench that are scored (default: all)")
  private List<String> families = List.of();

  @Option(
      names = "--contestants",
      paramLabel = "LIST",
      split = ",",
      hideParamSyntax = true,
      description =
          "who forecasts: persistence, snaive, ses, persistence-rolling, snaive-rolling, pool"
              + " (default: persistence, snaive, ses, pool)")
  private List<String> contestants = List.of("persistence", "snaive", "ses", "pool");

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "only so many series of each family, spread evenly, for a quick look")
  private int limit = Integer.MAX_VALUE;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "how many steps ahead fisher forecasts (default: ${DEFAULT-VALUE})")
  private int steps = 24;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "the seed of all random numbers (default: ${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "how many records are forecast at a time (default: one for each processor)")
  private @Nullable Integer parallelism;

  /**
   * The protocol, with its data found.
   *
   * @throws WrongInputException if it does not exist or its data are not there
   */
  EvaluationProtocol protocol() {
    if (!Files.exists(data)) {
      throw new WrongInputException("--data: '" + data + "' does not exist");
    }
    if (limit < 1 || steps < 1) {
      throw new WrongInputException(
          "--limit and --steps must be at least 1, but are %d and %d".formatted(limit, steps));
    }
    return switch (protocol) {
      case "bench" -> bench();
      case "fisher" -> new FisherProtocol(fisherFolder(), steps, seed);
      default ->
          throw new WrongInputException(
              "--protocol: unknown protocol '%s'%s"
                  .formatted(protocol, NearestName.hint(protocol, PROTOCOLS)));
    };
  }

  private BenchProtocol bench() {
    try {
      return BenchProtocol.of(data, families, limit, seed);
    } catch (IllegalArgumentException unknown) {
      throw new WrongInputException("--families: " + unknown.getMessage(), unknown);
    }
  }

  private Path fisherFolder() {
    return List.of(data, data.resolve("restricted/fisher"), data.resolve("data/restricted/fisher"))
        .stream()
        .filter(folder -> Files.exists(folder.resolve("container1.csv.gz")))
        .findFirst()
        .orElseThrow(
            () -> new WrongInputException("--data: '" + data + "' holds no container1.csv.gz"));
  }

  /** The names of those who forecast. */
  List<String> contestants() {
    return contestants;
  }

  /**
   * How many records are forecast at a time.
   *
   * @throws WrongInputException if it is not positive
   */
  int parallelism() {
    if (parallelism != null && parallelism < 1) {
      throw new WrongInputException("--parallelism must be at least 1, but is " + parallelism);
    }
    return parallelism == null ? Runtime.getRuntime().availableProcessors() : parallelism;
  }
}
