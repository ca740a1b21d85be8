package dev.harmony.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.simulation.ContenderName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTableTest {

  private static final int WIDE = 400;

  @Test
  void aligns() {
    ReplayFigures figures =
        Outcomes.with(
            Map.of(
                ContenderName.HARMONY, Outcomes.score(860, 48),
                ContenderName.HPA_HINDSIGHT, Outcomes.score(1000, 150)));
    List<String> lines = lines(figures, TerminalStyle.PLAIN, 75);
    int header = indexOfHeader(lines);
    assertEquals(
        "contender      GPU-hours  violated  promise  changes  vs hpa-hindsight",
        lines.get(header));
    assertEquals("-".repeat(lines.get(header).length()), lines.get(header + 1));
    assertEquals(
        "harmony            860.0    4.80 %  kept           7           -14.0 %",
        lines.get(header + 2));
    assertEquals("hpa-hindsight    1,000.0    15.0 %  missed         7", lines.get(header + 3));
  }

  @Test
  void theOutcomeStandsOnTopInASentence() {
    String text = TerminalTable.render(Outcomes.figures(), TerminalStyle.PLAIN, WIDE);
    assertTrue(text.startsWith("Harmony "), text);
    assertTrue(
        text.replace('\n', ' ').startsWith(Headline.of(Outcomes.figures()).sentence()), text);
    assertTrue(text.endsWith("\n"));
  }

  @Test
  void everyContenderHasARowWithAllItsFigures() {
    String text = TerminalTable.render(Outcomes.figures(), TerminalStyle.PLAIN, WIDE);
    for (Standing standing : Outcomes.figures().standings()) {
      String row =
          text.lines()
              .filter(line -> line.startsWith(standing.name() + " "))
              .findFirst()
              .orElseThrow();
      assertTrue(row.contains(Numerals.amount(standing.score().gpuHours())), row);
      assertTrue(row.contains(Numerals.percent(standing.score().slaViolationRatio())), row);
      assertTrue(row.contains(standing.contender().settings()), row);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 72, 80, 100, 120, 160, 240})
  void fitsTheTerminal(int width) {
    for (TerminalStyle style : List.of(TerminalStyle.PLAIN, TerminalStyle.UNICODE)) {
      List<String> lines = lines(Outcomes.figures(), style, width);
      lines.forEach(line -> assertTrue(line.length() <= width, width + ": " + line));
      List<String> header = List.of(lines.get(indexOfHeader(lines)).trim().split(" {2,}", -1));
      assertTrue(
          header.containsAll(List.of("contender", "GPU-hours", "violated", "promise")),
          header.toString());
    }
  }

  @Test
  void aPlainTableIsAscii() {
    String text = TerminalTable.render(Outcomes.figures(), TerminalStyle.PLAIN, WIDE);
    assertTrue(text.chars().allMatch(each -> each == '\n' || (each >= ' ' && each <= '~')), text);
    assertTrue(TerminalTable.render(Outcomes.figures(), TerminalStyle.UNICODE, WIDE).contains("─"));
  }

  @Test
  void onlyAColoredTableHasControlSequences() {
    for (TerminalStyle style : TerminalStyle.values()) {
      String text = TerminalTable.render(Outcomes.figures(), style, WIDE);
      assertEquals(style == TerminalStyle.COLORED, text.contains("\u001b["), style.name());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLAIN", "UNICODE"})
  void aHostileNameCannotSteerTheTerminal(TerminalStyle style) {
    ReplayFigures figures = ReplayFigures.of(Outcomes.hostile(), Outcomes.VERSION);
    assertFalse(TerminalTable.render(figures, style, WIDE).contains("\u001b"));
  }

  private static List<String> lines(ReplayFigures figures, TerminalStyle style, int width) {
    return TerminalTable.render(figures, style, width).lines().toList();
  }

  private static int indexOfHeader(List<String> lines) {
    return lines.indexOf(
        lines.stream().filter(line -> line.startsWith("contender")).findFirst().orElseThrow());
  }
}
