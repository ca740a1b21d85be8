package dev.harmony.app;

import dev.harmony.flow.ComputeDevice;
import dev.harmony.flow.Network;
import dev.harmony.flow.ParameterShape;
import dev.harmony.flow.Parameters;
import dev.harmony.flow.model.ModelCard;
import dev.harmony.flow.model.ModelCard.TrainingFacts;
import dev.harmony.flow.model.ModelFolder;
import dev.harmony.flow.model.TrainedModel;
import dev.harmony.flow.training.Checkpoints;
import dev.harmony.flow.training.Training;
import dev.harmony.flow.training.TrainingClock;
import dev.harmony.flow.training.TrainingFamily;
import dev.harmony.flow.training.TrainingProgress;
import dev.harmony.flow.training.TrainingResult;
import dev.harmony.flow.training.ValidationScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One training: from families of histories to the folder of a model. */
final class TrainingRun {
  private static final double MILLIS_PER_MINUTE = 60_000;

  private final TrainArguments arguments;
  private final TrainingRecipe recipe;
  private final InstantSource clock;
  private final Optional<TrainedModel> base;
  private final ComputeDevice device;
  private final Optional<Duration> limit;

  /**
   * A training that can begin, as far as the arguments tell; nothing is written yet.
   *
   * @throws dev.harmony.flow.model.ModelException if the model to fine-tune cannot be used
   * @throws WrongInputException if an option is out of range, or the model cannot be written where
   *     it is to be
   */
  TrainingRun(TrainArguments arguments, TrainingRecipe written, InstantSource clock) {
    this.arguments = arguments;
    this.clock = clock;
    this.limit = arguments.limit();
    this.device = arguments.device();
    this.base = arguments.base().map(folder -> new ModelFolder(folder).read());
    this.recipe = base.map(model -> written.with(model.card().shape())).orElse(written);
    if (Files.exists(arguments.out()) && !Files.isDirectory(arguments.out())) {
      throw new WrongInputException(
          "--out: '" + arguments.out() + "' is a file, expected a folder to write");
    }
  }

  /**
   * Trains, and writes the model.
   *
   * @return what came of it, a line each
   * @throws WrongInputException if the histories are too short to learn from or to validate on
   */
  List<String> train(List<LoadedFamily> loaded, TrainingProgress progress) throws IOException {
    Network network = new Network(recipe.shape());
    Parameters start =
        base.map(TrainedModel::parameters)
            .orElseGet(() -> Parameters.initial(network.parameters(), recipe.plan().seed()));
    Path out = arguments.out().toAbsolutePath().normalize();
    Path kept = out.resolveSibling("." + out.getFileName() + ".checkpoint");
    Checkpoints checkpoints = Checkpoints.in(kept, madeOf(loaded), arguments.resume());
    Training training = training(network, loaded);
    Files.createDirectories(out.getParent() == null ? out : out.getParent());
    TrainingResult result = training.run(start, checkpoints, progress, device);
    try (AtomicDirectory folder = AtomicDirectory.open(out)) {
      new ModelFolder(folder.path()).write(card(out, loaded, result), result.parameters());
      folder.publish();
    }
    checkpoints.clear();
    return summary(result);
  }

  private Training training(Network network, List<LoadedFamily> loaded) {
    List<TrainingFamily> families = loaded.stream().map(each -> each.family()).toList();
    try {
      TrainingClock time = new TrainingClock(clock, limit);
      return new Training(network, families, recipe.plan(), time);
    } catch (IllegalArgumentException tooShort) {
      throw new WrongInputException(
          "the histories are too short: " + tooShort.getMessage(), tooShort);
    }
  }

  /** Two trainings of the same digest do the same. */
  private String madeOf(List<LoadedFamily> loaded) {
    InputDigest digest =
        new InputDigest()
            .with(recipe.asMap().toString())
            .with(base.map(TrainedModel::revision).orElse(""));
    loaded.forEach(each -> each.addTo(digest));
    return digest.hexadecimal();
  }

  private ModelCard card(Path out, List<LoadedFamily> loaded, TrainingResult result) {
    Map<String, Double> scores = new TreeMap<>();
    scores.put("validation.overall", rounded(result.score()));
    result
        .score()
        .families()
        .forEach((name, score) -> scores.put("validation." + name, rounded(score)));
    long parameters = result.parameters().shapes().stream().mapToLong(ParameterShape::count).sum();
    return new ModelCard(
        ModelCard.FORMAT,
        String.valueOf(out.getFileName()),
        recipe.summary(),
        recipe.shape(),
        "any names, units and scales; 1 to 40 at a time",
        "steps of any length; forecasts 1 to %d steps ahead from a past of %d steps, less is allowed"
            .formatted(recipe.shape().steps(), recipe.shape().context()),
        recipe.asMap(),
        new TrainingFacts(
            recipe.plan().seed(),
            base.map(model -> model.card().name() + " " + model.revision()).orElse(""),
            device.resolved().name().toLowerCase(Locale.ROOT),
            result.steps(),
            result.bestStep(),
            Math.round(result.spent().toMillis() / MILLIS_PER_MINUTE * 10) / 10.0,
            parameters),
        loaded.stream().map(LoadedFamily::facts).toList(),
        scores,
        recipe.knownWeaknesses());
  }

  private static double rounded(ValidationScore score) {
    return rounded(score.overall());
  }

  private static double rounded(double score) {
    return Math.round(score * 1e4) / 1e4;
  }

  private List<String> summary(TrainingResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: score %.4f relative to persistence on the validated part, %s before; step %d of %d,"
                + " %.1f min",
            arguments.out(),
            result.score().overall(),
            String.format(Locale.ROOT, "%.4f", result.before().overall()),
            result.bestStep(),
            result.steps(),
            result.spent().toMillis() / MILLIS_PER_MINUTE));
    result
        .score()
        .families()
        .forEach((name, score) -> lines.add(String.format(Locale.ROOT, "  %s: %.4f", name, score)));
    if (base.isPresent() && !result.isBetter()) {
      lines.add("  no step was better than the base: its weights were kept");
    }
    return lines;
  }
}
