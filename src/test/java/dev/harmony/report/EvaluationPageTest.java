package dev.harmony.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.evaluation.Evaluation;
import dev.harmony.evaluation.baseline.Baseline;
import dev.harmony.evaluation.protocol.RollingProtocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationPageTest {
  private static final String HOSTILE = "<img src=x onerror=alert(1)></script>";

  @TempDir private Path folder;

  private EvaluationReport report() throws IOException, InterruptedException {
    Path hostile = Files.createDirectories(folder.resolve("<b>family")).resolve("t.csv");
    Files.writeString(
        hostile,
        IntStream.range(0, 600)
            .mapToObj(row -> "%d,%d".formatted(60 * row, row * row % 31))
            .collect(Collectors.joining("\n", "ts," + HOSTILE + "\n", "\n")));
    RollingProtocol protocol = RollingProtocol.of(folder, Optional.empty(), 6, 1);
    return EvaluationReport.of(
        "1", protocol, new Evaluation(protocol.cases(), Baseline.all(), 1).run(share -> {}));
  }

  @Test
  void namesAreNoMoreThanText() throws IOException, InterruptedException {
    String page = EvaluationPage.of(report());
    assertFalse(page.contains(HOSTILE));
    assertTrue(page.contains("&lt;b&gt;family"), "the family is a column");
    assertFalse(page.matches("(?s).*<(link|img|iframe|object|embed|base)\\b.*"));
  }

  @Test
  void theSameScoresGiveTheSameBytes() throws IOException, InterruptedException {
    EvaluationReport report = report();
    assertEquals(EvaluationPage.of(report), EvaluationPage.of(report));
    assertEquals(report.json(), report().json());
  }

  @Test
  void chartsAreDrawnWithoutAComplaint() throws IOException, InterruptedException {
    Optional<Browser> found = Browser.find(folder);
    Assumptions.assumeTrue(found.isPresent(), "there is no chromium on the path");
    Path page = Files.createDirectories(folder.resolve("out"));
    report().write(page);
    Browser.Visit visit = found.get().visit(page.resolve(EvaluationReport.HTML));
    assertEquals(List.of(), visit.console());
    assertTrue(visit.page().contains("data-ready=\"true\""));
    assertEquals(3, visit.page().split("<canvas", -1).length - 1);
  }
}
