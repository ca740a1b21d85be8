package dev.harmony.trace;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

/**
 * A request log of any length, for measurements: {@code LongLog FILE} reads the log in steps of a
 * minute and prints how many requests it holds, {@code LongLog FILE NUMBER} writes one of two days.
 */
final class LongLog {

  private static final double SECONDS = 2 * 86_400.0;

  private LongLog() {}

  /** Writes or reads. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    if (arguments.length > 1) {
      write(file, Integer.parseInt(arguments[1]));
    } else {
      new PrintStream(System.out, true, StandardCharsets.UTF_8).println(requests(file));
    }
  }

  /** Writes a log of BurstGPT of {@code number} requests, compressed with gzip. */
  static void write(Path file, int number) throws IOException {
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file), 1 << 16),
                StandardCharsets.US_ASCII))) {
      out.write("Timestamp,Model,Request tokens,Response tokens,Total tokens,Log Type\n");
      for (int request = 0; request < number; request++) {
        long millis = Math.round(request * (1000 * SECONDS / number));
        int tokens = request % 4000;
        out.write(millis / 1000 + "." + (1000 + millis % 1000) % 1000 + ",GPT-4," + tokens);
        out.write(",200," + (tokens + 200) + ",Conversation log\n");
      }
    }
  }

  /** The number of requests in {@code file}, but for those of the last minute. */
  static long requests(Path file) {
    double[] rates =
        new StepSampling(Duration.ofMinutes(1))
            .sample(TraceReaders.standard().read(file, TraceOptions.ofDefaults()))
            .window()
            .column(0);
    double sum = 0;
    for (double rate : rates) {
      sum += 60 * rate;
    }
    return Math.round(sum);
  }
}
