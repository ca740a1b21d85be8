package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever befalls a file, reading it succeeds or fails with one line and one type. */
class DamagedTraceTest {

  private static final int VARIANTS = 150;

  /** A sound trace of each format. */
  enum Sample {
    AZURE("TIMESTAMP,ContextTokens,GeneratedTokens", "2023-11-16 18:%02d:46.6805900,374,%d"),
    SERVE_GEN(
        "client,window_start_s,rate_rps,cv,arrival_pattern,pattern_param_1,pattern_param_2",
        "%d,%d00,0.3,1.5,Gamma,1,1") {
      @Override
      String row(int row) {
        return row % 3 + "," + 600 * (row / 3) + ",0.3,1.5,Gamma,0.4,2.1";
      }
    },
    CSV("time,running,pending", "2020-05-01 00:%02d:00,%d,1"),
    OFFSETS("second,value", "%d,%d") {
      @Override
      String row(int row) {
        return 60 * row + "," + row;
      }
    },
    PROMETHEUS("", "") {
      @Override
      String text() {
        StringBuilder values = new StringBuilder("[1700000000.781,\"1\"]");
        for (int row = 1; row < 40; row++) {
          values.append(",[%d.781,\"%s\"]".formatted(1700000000 + 60 * row, row % 7 + ".5"));
        }
        String series = "{\"metric\":{\"__name__\":\"%s\"},\"values\":[" + values + "]}";
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":["
            + series.formatted("a")
            + ",\n"
            + series.formatted("b")
            + "]}}";
      }
    };

    private final String header;
    private final String pattern;

    Sample(String header, String pattern) {
      this.header = header;
      this.pattern = pattern;
    }

    String row(int row) {
      return pattern.formatted(row, row);
    }

    String text() {
      StringBuilder text = new StringBuilder(header);
      for (int row = 0; row < 40; row++) {
        text.append('\n').append(row(row));
      }
      return text.append('\n').toString();
    }
  }

  private static void readOrRefuse(String what, byte[] bytes) {
    try {
      Trace trace =
          TraceReaders.standard()
              .read(TraceSource.ofBytes("trace", bytes), TraceOptions.ofDefaults());
      new StepSampling(Duration.ofMinutes(1)).sample(trace);
    } catch (TraceException e) {
      String message = Objects.requireNonNull(e.getMessage());
      assertEquals(1, message.lines().count(), what);
      assertTrue(message.startsWith("trace:"), what + ": " + message);
    }
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void isReadWhenSound(Sample sample) {
    Trace trace =
        TraceReaders.standard()
            .read(
                TraceSource.ofBytes("trace", sample.text().getBytes(StandardCharsets.UTF_8)),
                TraceOptions.ofDefaults());
    assertTrue(new StepSampling(Duration.ofMinutes(1)).sample(trace).window().length() >= 39);
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void isReadOrRefusedWithBytesDamaged(Sample sample) {
    for (int seed = 0; seed < VARIANTS; seed++) {
      byte[] bytes = sample.text().getBytes(StandardCharsets.UTF_8);
      readOrRefuse(sample + " " + seed, damageBytes(bytes, new Random(seed)));
    }
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void isReadOrRefusedWithCompressedBytesDamaged(Sample sample) throws IOException {
    for (int seed = 0; seed < VARIANTS; seed++) {
      byte[] packed = Texts.gzip(sample.text().getBytes(StandardCharsets.UTF_8));
      readOrRefuse(sample + " packed " + seed, damageBytes(packed, new Random(seed)));
    }
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void isReadOrRefusedWithValuesDamaged(Sample sample) {
    for (int seed = 0; seed < VARIANTS; seed++) {
      String text = damageText(sample.text(), new Random(seed));
      readOrRefuse(sample + " " + seed, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Cut somewhere, or some bits flipped. */
  private static byte[] damageBytes(byte[] bytes, Random random) {
    if (random.nextInt(4) == 0) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
    for (int flip = 1 + random.nextInt(4); flip > 0; flip--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  /** A value replaced, or lines or columns repeated, dropped or exchanged. */
  private static String damageText(String text, Random random) {
    String[] lines = text.split("\n", -1);
    int line = random.nextInt(lines.length);
    String[] cells = lines[line].split(",", -1);
    int cell = random.nextInt(cells.length);
    String[] odd = {
      "NaN",
      "-1",
      "1e308",
      "-1e308",
      "1e400",
      "",
      " ",
      "\"",
      "\"\"",
      "x",
      "+Inf",
      "0x10",
      "null",
      "99999999999999999999",
      "1e-320",
      "2020-05-01",
      "9999-12-31 00:00:00",
      "0",
      "\u0000",
      "1,2",
      "[",
      "}"
    };
    switch (random.nextInt(5)) {
      case 0 -> cells[cell] = odd[random.nextInt(odd.length)];
      case 1 -> cells[cell] = cells[random.nextInt(cells.length)];
      case 2 -> cells[cell] = cells[cell] + odd[random.nextInt(odd.length)];
      case 3 -> cells = new String[] {lines[random.nextInt(lines.length)]};
      default -> cells = new String[] {lines[line], lines[random.nextInt(lines.length)]};
    }
    lines[line] = String.join(",", cells);
    return random.nextInt(8) == 0 ? lines[0] : String.join("\n", lines);
  }
}
