package dev.harmony.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * From the manifest {@code ReplaySuite} to the replays that it lists.
 *
 * @param place the block {@code spec}
 * @param manifest the file that it was read from; the replays lie relative to it
 */
record SuiteMapping(FieldPlace place, Path manifest) {
  private static final String ENDING = ".yaml";

  /**
   * The suite that {@code spec} describes.
   *
   * @throws ManifestException if it lists nothing, something twice, or what there is not
   */
  ParsedSuite suite(SuiteSpec spec) {
    unique("replays", spec.replays());
    List<Long> seeds = PolicyRules.orEmpty(spec.seeds());
    if (spec.seeds() != null) {
      unique("seeds", seeds);
    }
    List<Path> files =
        IntStream.range(0, spec.replays().size())
            .mapToObj(
                index ->
                    ManifestFiles.existing(
                        place.field("replays").item(index), manifest, spec.replays().get(index)))
            .toList();
    return new ParsedSuite(
        files,
        seeds,
        spec.parallelism() == null ? OptionalInt.empty() : OptionalInt.of(spec.parallelism()));
  }

  private void unique(String field, List<?> items) {
    if (items.isEmpty()) {
      throw place.field(field).problem("must not be empty");
    }
    Set<Object> seen = new HashSet<>();
    for (int index = 0; index < items.size(); index++) {
      if (!seen.add(items.get(index))) {
        throw place
            .field(field)
            .item(index)
            .problem("is written twice: '%s'".formatted(items.get(index)));
      }
    }
  }

  /**
   * The Replay manifests in {@code folder} itself, by name; manifests of other kinds are let be.
   *
   * @throws ManifestException if there is none or it cannot be read
   */
  static ParsedSuite ofFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> replays =
          files
              .filter(file -> file.toString().endsWith(ENDING))
              .filter(file -> ManifestReader.read(ManifestText.ofFile(file)).isReplay())
              .sorted()
              .toList();
      if (replays.isEmpty()) {
        throw new ManifestException(
            folder + ": holds no Replay manifest, expected files that end with " + ENDING);
      }
      return new ParsedSuite(replays, List.of(), OptionalInt.empty());
    } catch (IOException failure) {
      throw new ManifestException(
          folder + ": cannot be read (" + failure.getMessage() + ")", failure);
    }
  }
}
