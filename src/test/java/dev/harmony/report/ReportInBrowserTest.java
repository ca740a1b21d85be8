package dev.harmony.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.simulation.ReplayOutcome;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportInBrowserTest {

  /** The colour of Harmony's line in the light theme. */
  private static final int HARMONY = 0x0059b8;

  @TempDir Path folder;

  private Optional<Browser> found = Optional.empty();

  @BeforeEach
  void findBrowser() {
    found = Browser.find(folder);
    if (found.isEmpty()) {
      System.out.println("ReportInBrowserTest is skipped: there is no chromium on the path");
    }
    Assumptions.assumeTrue(found.isPresent(), "there is no chromium on the path");
  }

  @Test
  void aPageIsPutTogetherWithoutAComplaint() throws IOException, InterruptedException {
    Browser.Visit visit = browser().visit(page(Outcomes.figures()));
    assertEquals(List.of(), visit.console());
    assertTrue(visit.page().contains("data-ready=\"true\""));
    assertEquals(5, count(visit.page(), "<canvas"));
    assertEquals(
        Outcomes.figures().standings().size(),
        count(visit.page(), "type=\"button\" aria-pressed="));
    assertTrue(
        count(visit.page(), "data-family=") >= 2, "families can be taken out of the picture");
    int tolerances = Outcomes.real().frontier().orElseThrow().tolerances().size();
    assertEquals(tolerances, count(visit.page(), "class=\"declared\""));
    assertEquals(1, count(visit.page(), "class=\"bound\""));
    assertEquals(2, count(visit.page(), "class=\"diagonal\""), "both charts of reliability");
    assertTrue(visit.page().contains("Show this hour in the charts"), "decisions are listed");
  }

  @Test
  void chartsAreReallyDrawn() throws IOException, InterruptedException {
    BufferedImage picture =
        ImageIO.read(browser().picture(page(Outcomes.figures()), 1200, 7000).toFile());
    int drawn = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        drawn += (picture.getRGB(x, y) & 0xFFFFFF) == HARMONY ? 1 : 0;
      }
    }
    assertTrue(drawn > 2500, "only " + drawn + " pixels have the colour of Harmony's line");
  }

  @Test
  void hostileNamesDoNothing() throws IOException, InterruptedException {
    Browser.Visit visit =
        browser().visit(page(ReplayFigures.of(Outcomes.hostile(), Outcomes.VERSION)));
    assertEquals(List.of(), visit.console());
    assertFalse(visit.page().contains("<img"));
    assertTrue(visit.page().contains("data-ready=\"true\""));
    assertEquals(6, count(visit.page(), "<canvas"), "waits have a chart of their own");
  }

  @Test
  void aReplayWithoutHarmonyIsShownToo() throws IOException, InterruptedException {
    ReplayOutcome outcome = Outcomes.real();
    ReplayFigures figures =
        Outcomes.with(
            Map.of(
                outcome.contenders().get(1).name(), Outcomes.score(10, 1),
                outcome.contenders().get(5).name(), Outcomes.score(20, 0)));
    Browser.Visit visit = browser().visit(page(figures));
    assertEquals(List.of(), visit.console());
    assertTrue(visit.page().contains("data-ready=\"true\""));
  }

  private Browser browser() {
    return found.orElseThrow();
  }

  private Path page(ReplayFigures figures) throws IOException {
    ReportWriter.write(figures, folder);
    return folder.resolve(ReportWriter.HTML);
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
