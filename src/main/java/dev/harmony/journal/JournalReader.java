package dev.harmony.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.harmony.decision.PricedHorizons;
import dev.harmony.rule.RuleObservation;
import dev.harmony.workload.ScalingPolicy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads journals, line by line. */
public final class JournalReader {

  private final Path file;
  private final ObjectReader lines = JournalLine.mapper().readerFor(JournalLine.class);
  private final Map<String, ScalingPolicy> policies = new HashMap<>();
  private int line;

  private JournalReader(Path file) {
    this.file = file;
  }

  /**
   * The cycles of a journal, in order, read as they are asked for; the caller closes the stream.
   * Reading one throws {@link JournalException} if its line is damaged.
   *
   * @param file plain, or compressed if its name ends with {@code .gz}
   * @throws IOException if it cannot be opened
   */
  public static Stream<JournaledCycle> read(Path file) throws IOException {
    InputStream plain = Files.newInputStream(file);
    boolean isCompressed = file.getFileName().toString().endsWith(".gz");
    InputStream in = isCompressed ? new GZIPInputStream(plain) : plain;
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    JournalReader journal = new JournalReader(file);
    return reader
        .lines()
        .onClose(() -> close(reader))
        .sequential()
        .map(journal::next)
        .flatMap(Optional::stream);
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The cycle of a line; empty for a line that says something else. */
  private Optional<JournaledCycle> next(String text) {
    line++;
    try {
      JournalLine read = lines.readValue(text);
      read.policy().ifPresent(policy -> policies.put(policy.key().toString(), policy));
      return read.cycle().map(this::cycle);
    } catch (JsonProcessingException | IllegalArgumentException damage) {
      String fault = String.valueOf(damage.getMessage()).lines().findFirst().orElse("damaged");
      throw new JournalException("%s:%d: %s".formatted(file, line, fault), damage);
    }
  }

  private JournaledCycle cycle(CycleEntry entry) {
    ScalingPolicy policy = policies.get(entry.policy());
    if (policy == null) {
      throw new IllegalArgumentException(
          "the policy '" + entry.policy() + "' has not been written before its cycle");
    }
    return new JournaledCycle(
        entry.id(),
        entry.seed(),
        policy,
        new RuleObservation(
            entry.now(),
            entry.known().demand(),
            entry.known().cluster(),
            entry.problem().map(each -> new PricedHorizons(each.problem(policy)))),
        entry.model(),
        entry.wishes(),
        entry.budget(),
        entry.decision().from(),
        entry.decision().wanted(),
        entry.decision().reason(),
        entry.alternatives(),
        entry.plan().replicas(),
        Set.copyOf(entry.plan().constraints()));
  }
}
