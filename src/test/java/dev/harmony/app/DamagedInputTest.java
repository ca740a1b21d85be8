package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a file, the command ends with a report or with one line. */
class DamagedInputTest {
  private static final String PIECES = "\0\n\r\t ,:;\"'{}[]()#-+.eE019xé\u2028";

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("seeds")
  void endsWithAReportOrWithOneLine(long seed) throws IOException {
    ReplayFiles files = new ReplayFiles(folder);
    Path replay = files.replay();
    Random random = new Random(seed);
    Path[] inputs = {replay, folder.resolve("policy.yaml"), folder.resolve("trace.csv")};
    Path damaged = inputs[random.nextInt(inputs.length)];
    Files.writeString(damaged, damage(Files.readString(damaged), random));
    Path out = folder.resolve("report");
    CommandLineRun run =
        CommandLineRun.of(
            "replay", replay.toString(), "--baselines", "none", "--out", out.toString());
    if (run.exitCode() == 0) {
      assertTrue(Files.exists(out.resolve("report.html")));
      assertTrue(run.err().lines().allMatch(line -> line.contains(": note: ")), run.err());
    } else {
      assertEquals(2, run.exitCode(), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.err().startsWith("harmony replay: "), run.err());
      assertFalse(Files.exists(out));
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  /** A few characters replaced, removed, repeated or put in, or the end cut off. */
  private static String damage(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      int place = random.nextInt(damaged.length());
      char piece = PIECES.charAt(random.nextInt(PIECES.length()));
      switch (random.nextInt(5)) {
        case 0 -> damaged.setCharAt(place, piece);
        case 1 -> damaged.deleteCharAt(place);
        case 2 -> damaged.insert(place, piece);
        case 3 -> damaged.insert(place, text, 0, random.nextInt(text.length()));
        default -> damaged.setLength(place + 1);
      }
    }
    return new String(damaged.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
