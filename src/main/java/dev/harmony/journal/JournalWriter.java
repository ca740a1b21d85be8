package dev.harmony.journal;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.harmony.control.Cycle;
import dev.harmony.control.Journal;
import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ScalingPolicy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Writes cycles as JSON lines, each as it comes: before the first cycle of a policy, and whenever
 * it has changed, the policy itself. The same cycles give the same bytes.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class JournalWriter implements Journal, AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final ObjectWriter lines;
  private final long seed;
  private final Map<PolicyKey, ScalingPolicy> policies = new HashMap<>();
  private long count;

  private JournalWriter(OutputStream out, long seed) {
    this.out = out;
    this.lines = JournalLine.mapper().writerFor(JournalLine.class);
    this.seed = seed;
  }

  /**
   * Begins a journal in {@code file}, which is replaced; compressed if its name ends with {@code
   * .gz}.
   *
   * @param seed of the run
   * @throws IOException if it cannot be created
   */
  public static JournalWriter open(Path file, long seed) throws IOException {
    OutputStream plain = Files.newOutputStream(file);
    boolean isCompressed = file.getFileName().toString().endsWith(".gz");
    OutputStream out = isCompressed ? new GZIPOutputStream(plain, BUFFER) : plain;
    return new JournalWriter(new BufferedOutputStream(out, BUFFER), seed);
  }

  /**
   * {@inheritDoc}
   *
   * @throws UncheckedIOException if it cannot be written
   */
  @Override
  public void append(Cycle cycle) {
    ScalingPolicy policy = cycle.snapshot().policy();
    if (!policy.equals(policies.put(policy.key(), policy))) {
      write(JournalLine.of(policy));
    }
    count++;
    write(JournalLine.of(CycleEntries.of(cycle, seed, count)));
  }

  private void write(JournalLine line) {
    try {
      out.write(lines.writeValueAsBytes(line));
      out.write('\n');
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Completes the journal.
   *
   * @throws IOException if what is left cannot be written
   */
  @Override
  public void close() throws IOException {
    out.close();
  }
}
