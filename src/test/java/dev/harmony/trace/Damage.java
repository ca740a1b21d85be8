package dev.harmony.trace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ways in which a file gets damaged; the same for the same random numbers. */
enum Damage {
  /** Cut somewhere. */
  CUT {
    @Override
    byte[] done(byte[] sound, Random random) {
      return Arrays.copyOf(sound, random.nextInt(sound.length));
    }
  },
  /** Some bits flipped. */
  FLIPPED_BITS {
    @Override
    byte[] done(byte[] sound, Random random) {
      byte[] bytes = sound.clone();
      for (int flip = 1 + random.nextInt(8); flip > 0; flip--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return bytes;
    }
  },
  /** A stretch of noise. */
  NOISE {
    @Override
    byte[] done(byte[] sound, Random random) {
      byte[] bytes = sound.clone();
      int from = random.nextInt(bytes.length);
      byte[] noise = new byte[Math.min(bytes.length - from, 1 + random.nextInt(64))];
      random.nextBytes(noise);
      System.arraycopy(noise, 0, bytes, from, noise.length);
      return bytes;
    }
  },
  /** Another encoding of the same text. */
  OTHER_ENCODING {
    @Override
    byte[] done(byte[] sound, Random random) {
      String text = new String(sound, StandardCharsets.ISO_8859_1);
      return switch (random.nextInt(4)) {
        case 0 -> text.getBytes(StandardCharsets.UTF_16);
        case 1 -> text.getBytes(StandardCharsets.UTF_16LE);
        case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        default -> text.replace('1', '\u00e9').getBytes(StandardCharsets.ISO_8859_1);
      };
    }
  },
  /** A value replaced by one that is out of place. */
  ODD_VALUE {
    @Override
    byte[] done(byte[] sound, Random random) {
      String[] lines = lines(sound);
      int line = random.nextInt(lines.length);
      String[] cells = lines[line].split(",", -1);
      int cell = random.nextInt(cells.length);
      String odd = ODD.get(random.nextInt(ODD.size()));
      int colon = cells[cell].indexOf(':');
      String key = colon < 0 || random.nextBoolean() ? "" : cells[cell].substring(0, colon + 1);
      cells[cell] = random.nextBoolean() ? key + odd : cells[cell] + odd;
      lines[line] = String.join(",", cells);
      return bytes(lines);
    }
  },
  /** Two columns exchanged in one row, or a cell too many or too few. */
  SWAPPED_COLUMNS {
    @Override
    byte[] done(byte[] sound, Random random) {
      String[] lines = lines(sound);
      int line = random.nextInt(lines.length);
      String[] cells = lines[line].split(",", -1);
      int first = random.nextInt(cells.length);
      int second = random.nextInt(cells.length);
      String moved = cells[first];
      cells[first] = cells[second];
      cells[second] = moved;
      int length = random.nextInt(3) == 0 ? random.nextInt(cells.length + 1) : cells.length;
      lines[line] = String.join(",", Arrays.copyOf(cells, length));
      return bytes(lines);
    }
  },
  /** Lines exchanged, repeated or emptied: times out of order and times repeated. */
  SHUFFLED_LINES {
    @Override
    byte[] done(byte[] sound, Random random) {
      String[] lines = lines(sound);
      for (int move = 1 + random.nextInt(6); move > 0; move--) {
        int to = random.nextInt(lines.length);
        String from = lines[random.nextInt(lines.length)];
        lines[to] = random.nextInt(4) == 0 ? "" : from;
      }
      return bytes(lines);
    }
  },
  /** One absurdly long line. */
  LONG_LINE {
    @Override
    byte[] done(byte[] sound, Random random) {
      String[] lines = lines(sound);
      String filling = List.of("7", "x,", "\"", "[", "{\"a\":", " ").get(random.nextInt(6));
      int line = random.nextInt(lines.length);
      lines[line] += filling.repeat(1 << (8 + random.nextInt(10)));
      return bytes(lines);
    }
  },
  /** Nothing, or nothing but noise. */
  NOTHING_LEFT {
    @Override
    byte[] done(byte[] sound, Random random) {
      byte[] bytes = new byte[random.nextInt(3) == 0 ? 0 : random.nextInt(300)];
      random.nextBytes(bytes);
      return bytes;
    }
  };

  private static final List<String> ODD =
      List.of(
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
          "1e15",
          "253402300800",
          "\u0000",
          "1,2",
          "[",
          "}",
          "1970-01-01T00:00:00Z",
          "\r",
          "\u2028");

  /** A damaged copy of {@code sound}, which is not empty. */
  abstract byte[] done(byte[] sound, Random random);

  private static String[] lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
  }

  private static byte[] bytes(String[] lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }
}
