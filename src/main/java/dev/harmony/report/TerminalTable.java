package dev.harmony.report;

import dev.harmony.simulation.ContenderName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A replay on a terminal: what it showed in a sentence, a table of the contenders, further
 * sentences. Columns that a narrow terminal has no room for are left out, the least important ones
 * first.
 */
public final class TerminalTable {

  private static final int GAP = 2;

  /** Sentences are not read well in longer lines. */
  private static final int LONGEST_LINE = 110;

  /** Where a line may end: a number stays with its percent sign. */
  private static final Pattern BREAK = Pattern.compile(" (?!%)");

  private static final String BOLD = "\u001b[1m";
  private static final String GREEN = "\u001b[32m";
  private static final String RED = "\u001b[31m";
  private static final String PLAIN = "\u001b[0m";

  private final ReplayFigures figures;
  private final TerminalStyle style;
  private final int width;
  private final List<TableColumn> columns;

  private TerminalTable(ReplayFigures figures, TerminalStyle style, int width) {
    this.figures = figures;
    this.style = style;
    this.width = width;
    this.columns = fitting();
  }

  /**
   * The report of {@code figures}, lines that end with a line feed.
   *
   * @param width the columns of the terminal; positive
   */
  public static String render(ReplayFigures figures, TerminalStyle style, int width) {
    return new TerminalTable(figures, style, width).render();
  }

  private String render() {
    Headline headline = Headline.of(figures);
    List<String> lines = new ArrayList<>();
    for (String line : wrapped(mark(headline.verdict()) + headline.sentence(), "")) {
      lines.add(painted(line, BOLD));
    }
    lines.add("");
    lines.add(row(columns.stream().map(TableColumn::header).toList()));
    lines.add(rule());
    for (Standing standing : figures.standings()) {
      lines.add(row(standing));
    }
    lines.add("");
    figures.runs().ifPresent(runs -> lines.addAll(several(runs)));
    for (String fact : headline.facts()) {
      lines.addAll(wrapped(bullet() + fact, "  "));
    }
    lines.addAll(wrapped(bullet() + context(), "  "));
    return String.join("\n", lines) + "\n";
  }

  private List<String> several(SeveralRuns runs) {
    List<String> lines = new ArrayList<>(wrapped(runs.title() + ":", ""));
    lines.add("");
    TextTable.of(SeveralRuns.COLUMNS, runs.rows()).lines().forEach(lines::add);
    lines.add("");
    return lines;
  }

  /** What was replayed; a name from outside cannot steer the terminal. */
  private String context() {
    return "Trace %s, policy %s, seed %d; scored from %s to %s UTC (%s)."
        .formatted(
            printable(figures.outcome().trace().name()),
            printable(figures.outcome().world().policy().key().toString()),
            figures.outcome().world().settings().seed(),
            Numerals.minute(figures.testStart()),
            Numerals.minute(figures.grid().end()),
            Numerals.duration(figures.testDuration()));
  }

  private String printable(String name) {
    String allowed = style == TerminalStyle.PLAIN ? "[^ -~]" : "\\p{C}";
    return name.replaceAll(allowed, "?");
  }

  private List<TableColumn> fitting() {
    List<TableColumn> fitting = new ArrayList<>(TableColumn.of(figures.standings()));
    while (width(fitting) > width) {
      TableColumn least =
          fitting.stream().max(Comparator.comparingInt(TableColumn::dispensable)).orElseThrow();
      if (least.dispensable() == 0) {
        break;
      }
      fitting.remove(least);
    }
    return List.copyOf(fitting);
  }

  private int width(List<TableColumn> some) {
    return some.stream().mapToInt(this::width).sum() + GAP * (some.size() - 1);
  }

  private int width(TableColumn column) {
    return figures.standings().stream()
        .mapToInt(each -> column.of(each).length())
        .reduce(column.header().length(), Math::max);
  }

  private String row(Standing standing) {
    String row = row(columns.stream().map(column -> column.of(standing)).toList());
    if (standing.contender().name() == ContenderName.HARMONY) {
      return painted(row, BOLD);
    }
    return row;
  }

  private String row(List<String> cells) {
    StringBuilder row = new StringBuilder();
    for (int index = 0; index < cells.size(); index++) {
      String space = " ".repeat(width(columns.get(index)) - cells.get(index).length());
      boolean isText = columns.get(index).isText();
      row.append(index == 0 ? "" : " ".repeat(GAP));
      row.append(isText ? cells.get(index) + space : space + cells.get(index));
    }
    return row.toString().stripTrailing();
  }

  private String rule() {
    return (style == TerminalStyle.PLAIN ? "-" : "─").repeat(width(columns));
  }

  private String bullet() {
    return style == TerminalStyle.PLAIN ? "- " : "• ";
  }

  private String mark(Verdict verdict) {
    if (style == TerminalStyle.PLAIN) {
      return "";
    }
    return switch (verdict) {
      case KEPT -> "✔ ";
      case MISSED -> "✘ ";
      case NOT_TRIED -> "";
    };
  }

  private String painted(String line, String paint) {
    if (style != TerminalStyle.COLORED) {
      return line;
    }
    return paint
        + line.replace("✔", GREEN + "✔" + PLAIN + paint).replace("✘", RED + "✘" + PLAIN + paint)
        + PLAIN;
  }

  /** {@code text} in lines of at most the width, those after the first indented. */
  private List<String> wrapped(String text, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : BREAK.splitAsStream(text).toList()) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > Math.min(width, LONGEST_LINE)) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
      } else if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
