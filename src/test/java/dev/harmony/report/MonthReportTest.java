package dev.harmony.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.simulation.MonthOutcome;
import dev.harmony.simulation.ReplayOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthReportTest {

  private static final long MOST_BYTES = 5_000_000;
  private static final int CONTENDERS = 24;

  @TempDir Path folder;

  @Test
  void thirtyDaysOfMinutesOfManyContendersFitIntoAPageOfFiveMegabytes() throws IOException {
    ReplayOutcome outcome = MonthOutcome.of(1, CONTENDERS);
    ReportWriter.write(ReplayFigures.of(outcome, Outcomes.VERSION), folder);
    long bytes = Files.size(folder.resolve(ReportWriter.HTML));
    assertTrue(bytes <= MOST_BYTES, bytes + " bytes");
    assertTrue(bytes > MOST_BYTES / 10, "a month of minutes in " + bytes + " bytes is not there");
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of(ReportWriter.HTML, ReportWriter.JSON),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }
}
