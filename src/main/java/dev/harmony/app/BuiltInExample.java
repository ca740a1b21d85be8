package dev.harmony.app;

import dev.harmony.kubernetes.Manifests;
import dev.harmony.series.NearestName;
import dev.harmony.trace.Trace;
import dev.harmony.trace.generator.DemandProfile;
import dev.harmony.trace.generator.GeneratedDemand;
import dev.harmony.trace.generator.GeneratedTrace;
import dev.harmony.workload.ScalingPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A replay that needs no file: generated demand and a policy that fits it. */
enum BuiltInExample {
  /**
   * Four days of a chat-like service: daily rhythm, two flash crowds, one outage of the metrics.
   */
  CHAT("chat", 4);

  private final String word;
  private final int days;

  BuiltInExample(String word, int days) {
    this.word = word;
    this.days = days;
  }

  /**
   * The example called {@code word}.
   *
   * @throws WrongInputException if there is none
   */
  static BuiltInExample ofWord(String word) {
    return Arrays.stream(values())
        .filter(each -> each.word.equals(word))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> words = Arrays.stream(values()).map(each -> each.word).toList();
              return new WrongInputException(
                  "--example: unknown example '" + word + "'" + NearestName.hint(word, words));
            });
  }

  /** Its demand. */
  Trace trace(long seed) {
    return GeneratedTrace.of(GeneratedDemand.of(DemandProfile.CHAT, seed).withDays(days));
  }

  /** Its policy, from the manifest of the same name. */
  ScalingPolicy policy() {
    String name = "examples/" + word + ".yaml";
    try (InputStream manifest =
        Objects.requireNonNull(BuiltInExample.class.getResourceAsStream(name), name)) {
      return Manifests.readPolicy(word + ".yaml", manifest.readAllBytes()).policy();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
