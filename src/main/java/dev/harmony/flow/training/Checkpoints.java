package dev.harmony.flow.training;

import dev.harmony.flow.ParameterShape;
import dev.harmony.flow.model.ModelException;
import dev.harmony.flow.model.Safetensors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the state of a training is kept, so that another process can go on with it bit by bit. It
 * is written beside and renamed: there is always a whole one.
 */
public final class Checkpoints {
  private static final String MADE_OF = "madeOf";

  private final Optional<Path> file;
  private final String madeOf;
  private final boolean resumes;

  private Checkpoints(Optional<Path> file, String madeOf, boolean resumes) {
    this.file = file;
    this.madeOf = madeOf;
    this.resumes = resumes;
  }

  /** Nothing is kept. */
  public static Checkpoints none() {
    return new Checkpoints(Optional.empty(), "", false);
  }

  /**
   * Checkpoints in {@code file}.
   *
   * @param madeOf what the training is made of, as a digest; a state of another one is refused
   * @param resumes whether to go on from what the file holds, where it exists
   */
  public static Checkpoints in(Path file, String madeOf, boolean resumes) {
    return new Checkpoints(Optional.of(file), madeOf, resumes);
  }

  /**
   * The state to go on from, if there is one.
   *
   * @throws ModelException if the file is damaged or of another training
   */
  Optional<TrainingState> read(List<ParameterShape> shapes, double decay) {
    return file.filter(kept -> resumes && Files.exists(kept))
        .map(kept -> read(kept, shapes, decay));
  }

  private TrainingState read(Path kept, List<ParameterShape> shapes, double decay) {
    try {
      Safetensors read = Safetensors.parse(kept.toString(), Files.readAllBytes(kept));
      Map<String, String> said = read.metadata();
      if (!madeOf.equals(said.get(MADE_OF))) {
        throw new ModelException(
            "%s: is of a training of other data or settings (%s, expected %s)"
                .formatted(kept, said.get(MADE_OF), madeOf));
      }
      AdamW optimizer =
          new AdamW(
              decay,
              part(read, shapes, "first"),
              part(read, shapes, "second"),
              Long.parseLong(said.getOrDefault("updates", "")));
      TrainingState state =
          new TrainingState(
              part(read, shapes, "weights"),
              part(read, shapes, "average"),
              part(read, shapes, "best"),
              optimizer);
      state.step = Long.parseLong(said.getOrDefault("step", ""));
      state.bestStep = Long.parseLong(said.getOrDefault("bestStep", ""));
      state.bestScore = Double.parseDouble(said.getOrDefault("bestScore", ""));
      state.checksWithoutBetter = Integer.parseInt(said.getOrDefault("checksWithoutBetter", ""));
      state.spent = Duration.parse(said.getOrDefault("spent", ""));
      return state;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (IllegalArgumentException | java.time.DateTimeException damaged) {
      throw new ModelException(kept + ": is no checkpoint: " + damaged.getMessage(), damaged);
    }
  }

  private static Weights part(Safetensors read, List<ParameterShape> shapes, String part) {
    Map<String, float[]> values = new HashMap<>();
    read.values()
        .forEach(
            (name, numbers) -> {
              if (name.startsWith(part + "/")) {
                values.put(name.substring(part.length() + 1), numbers);
              }
            });
    return Weights.of(shapes, values);
  }

  /**
   * Keeps {@code state}.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void write(TrainingState state) {
    file.ifPresent(kept -> write(state, kept));
  }

  private void write(TrainingState state, Path kept) {
    Safetensors all =
        new Safetensors(
            Map.of(
                MADE_OF,
                madeOf,
                "step",
                Long.toString(state.step),
                "updates",
                Long.toString(state.optimizer.steps()),
                "bestStep",
                Long.toString(state.bestStep),
                "bestScore",
                Double.toString(state.bestScore),
                "checksWithoutBetter",
                Integer.toString(state.checksWithoutBetter),
                "spent",
                state.spent.toString()));
    add(all, "weights", state.weights);
    add(all, "average", state.average);
    add(all, "best", state.best);
    add(all, "first", state.optimizer.first());
    add(all, "second", state.optimizer.second());
    Path unfinished = kept.resolveSibling(kept.getFileName() + ".partial");
    try {
      Files.write(
          unfinished,
          all.bytes(),
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void add(Safetensors all, String part, Weights weights) {
    for (ParameterShape shape : weights.shapes()) {
      all.add(part + "/" + shape.name(), shape.sizes(), weights.of(shape));
    }
  }

  /**
   * Forgets what was kept.
   *
   * @throws UncheckedIOException if it cannot be deleted
   */
  public void clear() {
    file.ifPresent(
        kept -> {
          try {
            Files.deleteIfExists(kept);
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
  }
}
