package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever befalls a file, reading it succeeds or fails with one line and one type, and every row
 * becomes an event or a skipped row.
 *
 * <p>The system property {@code harmony.damage.variants} is the number of damaged files for each
 * sample and kind of damage, half as many of them compressed: 25 unless said otherwise.
 */
class DamagedTraceTest {

  private static final int VARIANTS = Integer.getInteger("harmony.damage.variants", 25);

  /** No damage makes a small file into more work than this. */
  private static final int MOST_EVENTS = 1_000_000;

  @TempDir Path folder;

  private static void readOrRefuse(String what, TraceSource source, TraceOptions options) {
    try {
      Trace trace = TraceReaders.standard().read(source, options);
      try (var events = trace.events()) {
        assertTrue(events.limit(MOST_EVENTS + 1).count() <= MOST_EVENTS, what);
      }
      new StepSampling(Duration.ofMinutes(1)).sample(trace);
    } catch (TraceException e) {
      String message = Objects.requireNonNull(e.getMessage());
      assertEquals(1, message.lines().count(), what + ": " + message);
      assertTrue(message.startsWith(source.name() + ":"), what + ": " + message);
    }
  }

  @ParameterizedTest
  @EnumSource(SoundTrace.class)
  void isReadWhenSound(SoundTrace sound) {
    Trace trace =
        TraceReaders.standard().read(TraceSource.ofBytes("trace", sound.bytes()), sound.options());
    assertEquals(sound.format(), trace.description().format());
    assertTrue(new StepSampling(Duration.ofMinutes(1)).sample(trace).window().length() >= 39);
  }

  @ParameterizedTest
  @EnumSource(SoundTrace.class)
  void isReadOrRefusedWhenDamaged(SoundTrace sound) throws IOException {
    byte[] packed = Texts.gzip(sound.bytes());
    for (Damage damage : Damage.values()) {
      for (int seed = 0; seed < VARIANTS; seed++) {
        String what = "%s %s %d".formatted(sound, damage, seed);
        byte[] bytes = damage.done(sound.bytes(), new Random(seed));
        readOrRefuse(what, TraceSource.ofBytes("trace", bytes), sound.options());
        if (seed % 2 == 0) {
          byte[] broken = damage.done(packed, new Random(seed));
          readOrRefuse(what + " packed", TraceSource.ofBytes("trace", broken), sound.options());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Damage.class,
      names = {"CUT", "FLIPPED_BITS", "NOISE", "NOTHING_LEFT"})
  void isReadOrRefusedAsDamagedParquet(Damage damage) throws IOException {
    byte[] sound = ParquetFiles.bytes(folder);
    Path file = folder.resolve("damaged.parquet");
    for (int seed = 0; seed < 4 * VARIANTS; seed++) {
      Files.write(file, damage.done(sound, new Random(seed)));
      readOrRefuse(
          "Parquet %s %d".formatted(damage, seed),
          TraceSource.ofFile(file),
          TraceOptions.ofDefaults().withFormat(TraceFormat.PARQUET));
    }
  }

  @Test
  void countsEveryRowAsAnEventOrAsSkipped() {
    for (int seed = 0; seed < 20 * VARIANTS; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("second,value");
      int rows = 2 + random.nextInt(200);
      for (int row = 0; row < rows; row++) {
        // Two rows in three name a time of their own, and one in four holds nothing.
        int second = 60 * (row - (row % 3 == 2 ? 1 : 0));
        text.append('\n')
            .append(second)
            .append(row > 0 && random.nextInt(4) == 0 ? ",NaN" : "," + row);
      }
      Trace trace =
          TraceReaders.standard()
              .read(Texts.source("trace", text.toString()), TraceOptions.ofDefaults());
      assertEquals(rows, Texts.events(trace).size(), "seed " + seed);
    }
  }
}
