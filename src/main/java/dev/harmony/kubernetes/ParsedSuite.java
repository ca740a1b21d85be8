package dev.harmony.kubernetes;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A list of replays.
 *
 * @param replays the files of their manifests; not empty, each once
 * @param seeds each replay is run with each of them; empty for the one that it names itself
 * @param parallelism how many run at a time, if said
 */
public record ParsedSuite(List<Path> replays, List<Long> seeds, OptionalInt parallelism) {

  /** Copies the lists. */
  public ParsedSuite {
    replays = List.copyOf(replays);
    seeds = List.copyOf(seeds);
    Objects.requireNonNull(parallelism, "parallelism");
  }
}
