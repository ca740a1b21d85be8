package dev.harmony.app;

import dev.harmony.evaluation.protocol.BenchProtocol;
import dev.harmony.evaluation.protocol.EvaluationProtocol;
import dev.harmony.evaluation.protocol.FisherProtocol;
import dev.harmony.evaluation.protocol.RollingProtocol;
import dev.harmony.series.NearestName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code harmony evaluate} was asked for. */
final class EvaluateArguments {
  private static final List<String> PROTOCOLS = List.of("rolling", "fisher", "bench");

  @Option(
      names = "--data",
      paramLabel = "DIR_OR_FILE",
      required = true,
      description =
          "the recorded data: for rolling a table of numbers in a .csv or .csv.gz, or a folder of such;"
              + " for bench the folder that holds data and forecast-bench; for fisher the folder of the"
              + " containers")
  private Path data = Path.of("");

  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      description = "rolling, fisher or bench (default: ${DEFAULT-VALUE})")
  private String protocol = "rolling";

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
          "who forecasts: pool, pool+forest, forest, persistence, snaive, ses, persistence-rolling,"
              + " snaive-rolling, and with --model pool+network, pool+forest+network, network; the"
              + " first is compared with the others; persistence always takes part (default: pool,"
              + " persistence, snaive, ses, and pool+network and network before them with --model)")
  private List<String> contestants = List.of();

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "a trained model: its folder, or its name in forecasting-models")
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "only so many series of each family of bench, spread evenly, for a quick look")
  private @Nullable Integer limit;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description =
          "how many steps ahead rolling and fisher forecast (default: 24 and 1); bench always 24")
  private @Nullable Integer steps;

  @Option(
      names = "--step-seconds",
      paramLabel = "N",
      description = "the time from row to row of rolling, whatever the times of a table say")
  private @Nullable Integer stepSeconds;

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

  @Option(
      names = "--dump",
      paramLabel = "FILE",
      description =
          "also write the quantiles of the first contestant and what was observed, as CSV, compressed"
              + " where the name ends in .gz")
  private Optional<Path> dump = Optional.empty();

  @Option(names = "--json", description = "print evaluation.json instead of the tables")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder to write to (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("evaluation-report");

  /**
   * The protocol, with its data found.
   *
   * @throws WrongInputException if it does not exist or its data are not there
   */
  EvaluationProtocol protocol() {
    if (!Files.exists(data)) {
      throw new WrongInputException("--data: '" + data + "' does not exist");
    }
    if (PROTOCOLS.contains(protocol)) {
      refuseIgnored();
    }
    return switch (protocol) {
      case "rolling" ->
          RollingProtocol.of(
              data, Optional.ofNullable(stepSeconds).map(EvaluateArguments::step), steps(24), seed);
      case "bench" -> bench();
      case "fisher" -> FisherProtocol.of(fisherFolder(), steps(1), seed);
      default ->
          throw new WrongInputException(
              "--protocol: unknown protocol '%s'%s"
                  .formatted(protocol, NearestName.hint(protocol, PROTOCOLS)));
    };
  }

  /** What a protocol would not heed is not to be asked of it. */
  private void refuseIgnored() {
    if (!protocol.equals("bench") && !families.isEmpty()) {
      throw new WrongInputException("--families is for --protocol bench");
    }
    if (!protocol.equals("bench") && limit != null) {
      throw new WrongInputException("--limit is for --protocol bench");
    }
    if (!protocol.equals("rolling") && stepSeconds != null) {
      throw new WrongInputException("--step-seconds is for --protocol rolling");
    }
    if (protocol.equals("bench") && steps != null) {
      throw new WrongInputException("--steps is not for --protocol bench, which always has 24");
    }
  }

  private int steps(int usual) {
    return requirePositive("--steps", steps == null ? usual : steps);
  }

  private static Duration step(int seconds) {
    return Duration.ofSeconds(requirePositive("--step-seconds", seconds));
  }

  private static int requirePositive(String option, int number) {
    if (number < 1) {
      throw new WrongInputException(option + " must be at least 1, but is " + number);
    }
    return number;
  }

  private BenchProtocol bench() {
    int most = requirePositive("--limit", limit == null ? Integer.MAX_VALUE : limit);
    try {
      return BenchProtocol.of(data, families, most, seed);
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

  /** Whether to print JSON instead of the tables. */
  boolean json() {
    return json;
  }

  /** Where quantiles and observations are written to. */
  Optional<Path> dump() {
    return dump;
  }

  /** The folder to write to. */
  Path out() {
    return out;
  }

  /** The folder of the trained model. */
  Optional<Path> model(Map<String, String> environment) {
    return model.map(name -> ModelPlace.of(name, environment));
  }

  /** The names of those who forecast; empty for the usual ones. */
  List<String> contestants() {
    return contestants;
  }

  /**
   * How many records are forecast at a time.
   *
   * @throws WrongInputException if it is not positive
   */
  int parallelism() {
    return requirePositive(
        "--parallelism",
        parallelism == null ? Runtime.getRuntime().availableProcessors() : parallelism);
  }
}
