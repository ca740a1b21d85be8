package dev.harmony.evaluation.protocol;

import dev.harmony.evaluation.EvaluationCase;
import dev.harmony.evaluation.score.ScoreTable;
import dev.harmony.evaluation.score.SeriesScores;
import dev.harmony.trace.TraceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Any tables of numbers: up to 60 origins in the last 30 % of the rows of each, in which forecasts
 * may learn from every row before. The scale of a series is its mean absolute change in the first
 * 70 %.
 *
 * @param files what is forecast
 * @param notes why other files are not
 * @param seed of all random numbers
 */
public record RollingProtocol(List<RollingFile> files, List<String> notes, long seed)
    implements EvaluationProtocol {

  /** Copies the lists. */
  public RollingProtocol {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /**
   * The protocol on a file, or on every {@code .csv} and {@code .csv.gz} below a folder that can be
   * forecast.
   *
   * @param step from row to row; empty to take it from the times
   * @param steps how many steps ahead are forecast; positive
   * @throws TraceException if the folder cannot be read, or there is nothing that can be forecast
   */
  public static RollingProtocol of(Path place, Optional<Duration> step, int steps, long seed) {
    if (!Files.isDirectory(place)) {
      String name = place.getFileName().toString();
      RollingFile file = new RollingFile("file", name, place, step, steps);
      file.read(seed);
      return new RollingProtocol(List.of(file), List.of(), seed);
    }
    try (Stream<Path> all = Files.walk(place)) {
      List<RollingFile> files =
          all.filter(file -> file.toString().matches(".*\\.csv(\\.gz)?"))
              .filter(Files::isRegularFile)
              .sorted()
              .map(file -> file(place, file, step, steps))
              .toList();
      return ofUsable(place, files, seed);
    } catch (IOException failure) {
      throw new TraceException("'" + place + "' cannot be read: " + failure, failure);
    }
  }

  private static RollingProtocol ofUsable(Path place, List<RollingFile> all, long seed) {
    List<RollingFile> usable = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (RollingFile file : all) {
      try {
        file.read(seed);
        usable.add(file);
      } catch (TraceException unusable) {
        notes.add("not forecast: " + unusable.getMessage());
      }
    }
    if (usable.isEmpty()) {
      throw new TraceException(
          "'%s' holds no file .csv or .csv.gz that can be forecast%s"
              .formatted(place, notes.isEmpty() ? "" : ", " + notes.get(0)));
    }
    return new RollingProtocol(usable, notes, seed);
  }

  private static RollingFile file(Path place, Path file, Optional<Duration> step, int steps) {
    Path below = place.relativize(file);
    String family = Optional.ofNullable(below.getParent()).map(Path::toString).orElse("files");
    return new RollingFile(family, below.toString(), file, step, steps);
  }

  @Override
  public String name() {
    return "rolling";
  }

  @Override
  public List<Supplier<EvaluationCase>> cases() {
    return files.stream().<Supplier<EvaluationCase>>map(file -> () -> file.read(seed)).toList();
  }

  @Override
  public List<ScoreTable> tables(List<SeriesScores> scores) {
    return BenchTable.ofContestants(scores).tables();
  }
}
