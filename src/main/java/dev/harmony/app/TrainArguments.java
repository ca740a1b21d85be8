package dev.harmony.app;

import dev.harmony.flow.ComputeDevice;
import dev.harmony.flow.training.DataSplit;
import dev.harmony.flow.training.LearningRate;
import dev.harmony.flow.training.TrainingPlan;
import dev.harmony.series.NearestName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code harmony train} was asked for. */
final class TrainArguments {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      arity = "1..*",
      hideParamSyntax = true,
      description =
          "folders of tables (.csv, .csv.gz), each a family of its own; with --recipe the one folder"
              + " that its folders are in")
  private List<Path> data = List.of();

  @Option(
      names = "--generate",
      paramLabel = "NAME",
      arity = "1..*",
      hideParamSyntax = true,
      description =
          "also learn from generated histories: 'laws', or profiles of 'harmony generate'")
  private List<String> generators = List.of();

  @Option(
      names = "--recipe",
      paramLabel = "FILE",
      description = "what the model is made of: shape, plan, families (YAML)")
  private Optional<Path> recipe = Optional.empty();

  @Option(
      names = "--base",
      paramLabel = "NAME",
      description =
          "the model to fine-tune: its folder, or its name in forecasting-models (default: none, a"
              + " new model)")
  private Optional<String> base = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "the folder of the model to write, for example forecasting-models/mine")
  private Path out = Path.of("");

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "the most minutes of training (default: as many as its steps take)")
  private @Nullable Double minutes;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "the most steps of training (default: as the recipe says)")
  private @Nullable Long steps;

  @Option(
      names = "--step",
      paramLabel = "SECONDS",
      description = "the time from row to row (default: the median of what the times say)")
  private @Nullable Integer stepSeconds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "the seed of all random numbers (default: as the recipe says)")
  private @Nullable Long seed;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      description = "auto, cpu or gpu (default: ${DEFAULT-VALUE})")
  private String device = "auto";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "how many processors to compute on (default: all)")
  private @Nullable Integer threads;

  @Option(
      names = "--resume",
      description = "go on from where a training of the same data and settings was stopped")
  private boolean resume;

  /**
   * The recipe that was written, with what the options say about the plan.
   *
   * @throws WrongInputException if the recipe cannot be read or a number is out of range
   */
  TrainingRecipe recipe() {
    TrainingRecipe written = recipe.map(TrainingRecipe::read).orElseGet(TrainingRecipe::standard);
    TrainingPlan plan = recipe.isEmpty() && base.isPresent() ? fineTuning() : written.plan();
    plan = seed == null ? plan : plan.withSeed(seed);
    plan = steps == null ? plan : plan.withSteps(positive("--steps", steps));
    return written.with(plan);
  }

  /** {@code written} with the families and generators that the options name. */
  TrainingRecipe withOptions(TrainingRecipe written) {
    return written.withMore(
        written.families().isEmpty() ? data.stream().map(this::family).toList() : List.of(),
        generators.stream().map(GeneratedFamily::usual).toList());
  }

  /**
   * What reads the families of {@code written}, or those that the options name if it has none.
   *
   * @throws WrongInputException if it is not clear where they are
   */
  List<RecordedHistories> histories(TrainingRecipe written) {
    DataSplit split = written.split();
    if (written.families().isEmpty()) {
      return data.stream()
          .map(folder -> new RecordedHistories(family(folder).in(""), folder, split))
          .toList();
    }
    if (data.size() != 1) {
      throw new WrongInputException(
          "--data must name the one folder that the folders of the recipe are in");
    }
    return written.families().stream()
        .map(family -> new RecordedHistories(family, data.get(0), split))
        .toList();
  }

  private RecordedFamily family(Path folder) {
    return RecordedFamily.of(
        String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
        Optional.ofNullable(stepSeconds).map(seconds -> (int) positive("--step", seconds)));
  }

  /** Few small steps, looked at often: what the base has learnt is to stay. */
  private static TrainingPlan fineTuning() {
    TrainingPlan plan = TrainingPlan.standard();
    return new TrainingPlan(
        plan.seed(),
        plan.sampling(),
        new LearningRate(1e-4, 0.1, 0.1),
        plan.decay(),
        plan.clip(),
        0.98,
        1200,
        60,
        5,
        192);
  }

  private static long positive(String option, long value) {
    if (value < 1) {
      throw new WrongInputException(option + " must be at least 1, but is " + value);
    }
    return value;
  }

  /** The folder of the model to fine-tune. */
  Optional<Path> base() {
    return base.map(name -> ModelPlace.of(name, System.getenv()));
  }

  /** The folder to write. */
  Path out() {
    return out;
  }

  /** The longest training. */
  Optional<Duration> limit() {
    if (minutes != null && !(minutes > 0 && minutes <= 1e6)) {
      throw new WrongInputException("--minutes must be above 0, but is " + minutes);
    }
    return Optional.ofNullable(minutes).map(most -> Duration.ofMillis((long) (most * 60_000)));
  }

  /** Whether to go on from a checkpoint. */
  boolean resume() {
    return resume;
  }

  /**
   * The device, ready to compute.
   *
   * @throws WrongInputException if it is unknown or not there
   */
  ComputeDevice device() {
    if (threads != null) {
      ComputeDevice.useThreads((int) positive("--threads", threads));
    }
    Map<String, ComputeDevice> devices =
        Arrays.stream(ComputeDevice.values())
            .collect(Collectors.toMap(each -> each.name().toLowerCase(Locale.ROOT), each -> each));
    ComputeDevice chosen = devices.get(device);
    if (chosen == null) {
      throw new WrongInputException(
          "--device: unknown device '%s'%s"
              .formatted(device, NearestName.hint(device, devices.keySet())));
    }
    if (!chosen.isPresent()) {
      throw new WrongInputException(
          "--device: no graphics processor that the tensor library can use was found");
    }
    return chosen;
  }
}
