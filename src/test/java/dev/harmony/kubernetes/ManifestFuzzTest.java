package dev.harmony.kubernetes;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged manifests are read or refused in one line; nothing else ever comes out. */
class ManifestFuzzTest {

  private static final int ROUNDS = 150;

  private static final List<String> VALUES =
      List.of(
          "",
          "null",
          "~",
          "true",
          "-1",
          "0",
          "1e400",
          ".nan",
          "-.inf",
          "0x1F",
          "1_000",
          "12:30:45",
          "2024-01-01",
          "{}",
          "[]",
          "[[]]",
          "{a: {b: c}}",
          "'",
          "\"",
          "*x",
          "&x 1",
          "!!binary aGk=",
          "!!set {a}",
          "|",
          ">",
          "? a",
          "\u0000",
          "\uD83D\uDE00",
          "9999999999999999999999999999999999999999999",
          "\"1e99\"",
          "'500m'",
          "- a",
          "@",
          "`",
          "%",
          "<<: *x",
          "5000000w",
          "\"-0\"");

  private static final Pattern VALUE = Pattern.compile("(?<=: )\\S.*$", Pattern.MULTILINE);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void damagedPoliciesAreReadOrRefused(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String start =
          random.nextBoolean() ? SampleManifests.POLICY : SampleManifests.resource("full.yaml");
      refused += refuses(seed, round, damaged(start, random)) ? 1 : 0;
    }
    assertTrue(refused > ROUNDS / 4, "only %d of %d were refused".formatted(refused, ROUNDS));
  }

  @Test
  void bombsAreRefusedAtOnce() {
    String aliases =
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n" + SampleManifests.POLICY;
    assertTrue(SampleManifests.refusal(aliases).contains("references between fields"));
    String deep = "a: " + "[".repeat(10_000) + "\n";
    assertFalse(SampleManifests.refusal(deep).contains("\n"));
    String blocks = SampleManifests.POLICY + "  a: " + "{b: ".repeat(40) + "c" + "}".repeat(40);
    assertTrue(SampleManifests.refusal(blocks).contains("more than 32 levels"));
    String huge = "# x\n".repeat(300_000) + SampleManifests.POLICY;
    assertTrue(SampleManifests.refusal(huge).contains("larger than 1 MiB"));
    String number = SampleManifests.POLICY.replace("24", "9".repeat(100_000));
    assertFalse(SampleManifests.refusal(number).contains("accepted"));
  }

  private static boolean refuses(long seed, int round, byte[] bytes) {
    for (String name : List.of("p.yaml", "p.json")) {
      try {
        Manifests.policy(ManifestText.of(name, bytes));
        return false;
      } catch (ManifestException e) {
        String message = String.valueOf(e.getMessage());
        assertFalse(message.contains("\n") || message.length() > 700, message);
      } catch (IllegalArgumentException | IllegalStateException | NullPointerException e) {
        fail(
            "seed %d, round %d: %s"
                .formatted(seed, round, new String(bytes, StandardCharsets.UTF_8)),
            e);
      }
    }
    return true;
  }

  private static byte[] damaged(String text, SplittableRandom random) {
    String changed = text;
    int changes = 1 + random.nextInt(3);
    for (int change = 0; change < changes; change++) {
      changed = random.nextInt(3) == 0 ? withValue(changed, random) : withLines(changed, random);
    }
    byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      case 1 -> flipped(bytes, random);
      default -> bytes;
    };
  }

  private static byte[] flipped(byte[] bytes, SplittableRandom random) {
    for (int flip = random.nextInt(5); flip >= 0 && bytes.length > 0; flip--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static String withValue(String text, SplittableRandom random) {
    List<MatchResult> values = VALUE.matcher(text).results().toList();
    if (values.isEmpty()) {
      return text;
    }
    MatchResult value = values.get(random.nextInt(values.size()));
    return text.substring(0, value.start())
        + VALUES.get(random.nextInt(VALUES.size()))
        + text.substring(value.end());
  }

  private static String withLines(String text, SplittableRandom random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return text;
    }
    int index = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(index);
      case 1 -> lines.add(other, lines.get(index));
      case 2 -> lines.set(index, lines.set(other, lines.get(index)));
      default -> lines.set(index, " ".repeat(random.nextInt(5)) + lines.get(index).strip());
    }
    return String.join("\n", lines) + "\n";
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void damagedReplaysAreReadOrRefused(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Path nowhere = Path.of("missing", "replay.yaml");
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = damaged(SampleManifests.REPLAY, random);
      try {
        Manifests.replay(ManifestText.of("r.yaml", bytes), nowhere);
      } catch (ManifestException e) {
        assertFalse(String.valueOf(e.getMessage()).contains("\n"), e.getMessage());
      }
    }
  }
}
