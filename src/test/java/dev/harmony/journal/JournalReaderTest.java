package dev.harmony.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.simulation.HarmonyContender;
import dev.harmony.simulation.ReplayProgress;
import dev.harmony.simulation.ReplayWorld;
import dev.harmony.simulation.RhythmWorlds;
import dev.harmony.workload.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalReaderTest {

  private static final int CYCLES = 120;

  @TempDir static Path folder;

  private static List<String> written = List.of();

  @BeforeAll
  static void write() throws IOException {
    Path file = folder.resolve("whole.jsonl");
    ReplayWorld world = RhythmWorlds.of(1, Duration.ofMinutes(10), CYCLES, Trust.ALWAYS);
    try (JournalWriter writer = JournalWriter.open(file, 1)) {
      HarmonyContender.run(world, writer, ReplayProgress.NONE);
    }
    written = Files.readAllLines(file);
  }

  @Test
  void aJournalIsThePolicyAndThenALineForEachCycle() throws IOException {
    assertEquals(CYCLES + 1, written.size());
    assertTrue(written.get(0).startsWith("{\"policy\":{"), written.get(0));
    assertTrue(written.get(1).startsWith("{\"cycle\":{\"id\":\"d-"), written.get(1));
    assertEquals(CYCLES, read(written).size());
  }

  @Test
  void anEmptyJournalHasNoCycles() throws IOException {
    assertEquals(List.of(), read(List.of()));
  }

  @Test
  void namesTheLineOfACycleWhosePolicyIsMissing() {
    JournalException fault =
        assertThrows(JournalException.class, () -> read(written.subList(1, 3)));
    assertTrue(
        String.valueOf(fault.getMessage()).contains("journal.jsonl:1: the policy 'test/service'"));
  }

  @Test
  void namesTheLineThatIsCutOff() {
    List<String> lines = new ArrayList<>(written.subList(0, 5));
    lines.add(written.get(5).substring(0, 200));
    JournalException fault = assertThrows(JournalException.class, () -> read(lines));
    assertTrue(
        String.valueOf(fault.getMessage()).contains("journal.jsonl:6: "), fault.getMessage());
    assertEquals(1, String.valueOf(fault.getMessage()).lines().count());
  }

  @Test
  void refusesCountsThatAreNoRequirement() {
    List<String> lines = new ArrayList<>(written);
    int index = CYCLES - 1;
    lines.set(
        index, lines.get(index).replaceFirst("\"requirement\":\\[\\[\\d+", "\"requirement\":[[61"));
    JournalException fault = assertThrows(JournalException.class, () -> read(lines));
    assertTrue(
        String.valueOf(fault.getMessage()).contains("journal.jsonl:" + (index + 1)),
        fault.getMessage());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void readsOrNamesTheLineWhateverIsDamaged(long seed) throws IOException {
    Random random = new Random(seed);
    for (int trial = 0; trial < 150; trial++) {
      List<String> lines = new ArrayList<>(written.subList(0, 8));
      int index = random.nextInt(lines.size());
      StringBuilder line = new StringBuilder(lines.get(index));
      line.setCharAt(random.nextInt(line.length()), "{}[]:,\"x9-".charAt(random.nextInt(10)));
      lines.set(index, line.toString());
      try {
        read(lines);
      } catch (JournalException fault) {
        assertTrue(
            String.valueOf(fault.getMessage()).contains("journal.jsonl:"), fault.getMessage());
      }
    }
  }

  private static List<JournaledCycle> read(List<String> lines) throws IOException {
    Path file = Files.write(folder.resolve("journal.jsonl"), lines);
    try (Stream<JournaledCycle> cycles = JournalReader.read(file)) {
      return cycles.toList();
    }
  }
}
