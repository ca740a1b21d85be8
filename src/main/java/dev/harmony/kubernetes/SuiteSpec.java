package dev.harmony.kubernetes;

import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code ReplaySuite} lists; null where it says nothing.
 *
 * @param replays files of Replay manifests, relative to the suite
 * @param seeds each replay is run with each of them
 * @param parallelism how many replays run at a time
 */
record SuiteSpec(
    @Required List<String> replays,
    @Nullable List<Long> seeds,
    @Min(1) @Max(1000) @Nullable Integer parallelism) {

  /** The kind as a manifest writes it. */
  static final String KIND = "ReplaySuite";
}
