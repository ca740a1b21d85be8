package dev.harmony.report;

import dev.harmony.simulation.ContenderName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code report.html} says without its charts: every part is text, ready to be shown, which
 * the template escapes.
 *
 * @param title of the window
 * @param version of the program
 * @param headline the outcome in sentences
 * @param verdictClass the style of the verdict
 * @param subtitle what was replayed
 * @param tiles the figures that matter most
 * @param rows the contenders
 * @param intervals whether there are confidence intervals
 * @param latency whether there is an objective of latency
 * @param steps what a step is called
 * @param runs the same replay with several seeds
 * @param families the families of rivals at equal violations; empty without a frontier
 * @param reference the corner up to which hypervolumes are measured, or nothing
 * @param brier how good the risks were that decisions expected, or nothing
 * @param settings what was asked for
 */
record HtmlPage(
    String title,
    String version,
    Headline headline,
    String verdictClass,
    String subtitle,
    List<Tile> tiles,
    List<Row> rows,
    boolean intervals,
    boolean latency,
    String steps,
    Optional<SeveralRuns> runs,
    List<FamilyRow> families,
    String reference,
    String brier,
    List<Setting> settings) {

  /**
   * A figure that matters.
   *
   * @param label what it is
   * @param value how much
   * @param note what it is to be read against
   */
  record Tile(String label, String value, String note) {}

  /**
   * One contender in the table.
   *
   * @param name its name
   * @param style of its lines
   * @param variant whether it is a family at a chosen setting
   * @param explanation what it does
   * @param settings its settings
   * @param gpuHours GPU-hours
   * @param gpuHoursInterval their interval, or nothing
   * @param cost what they cost
   * @param violated the share of violated steps
   * @param violatedInterval its interval, or nothing
   * @param slow the share of slow steps, or nothing
   * @param promise whether the promise was kept, in a word
   * @param changes how often the count changed
   * @param versusHindsight GPU-hours above the HorizontalPodAutoscaler in hindsight, or nothing
   * @param versusOracle GPU-hours above the bound, or nothing
   */
  record Row(
      String name,
      String style,
      boolean variant,
      String explanation,
      String settings,
      String gpuHours,
      String gpuHoursInterval,
      String cost,
      String violated,
      String violatedInterval,
      String slow,
      String promise,
      String changes,
      String versusHindsight,
      String versusOracle) {

    static Row of(Standing standing) {
      return new Row(
          standing.name(),
          "family-%s %s".formatted(standing.family(), standing.choice()),
          standing.isVariant(),
          Words.explanation(standing.contender().name()),
          standing.contender().settings(),
          Numerals.amount(standing.score().gpuHours()),
          standing.score().ci95().map(each -> Words.amounts(each.gpuHours())).orElse(""),
          Numerals.amount(standing.score().cost()),
          Numerals.percent(standing.score().slaViolationRatio()),
          standing.score().ci95().map(each -> Words.shares(each.slaViolationRatio())).orElse(""),
          Words.optional(standing.score().latencyViolationRatio(), Numerals::percent),
          Words.promise(standing),
          Numerals.count(standing.score().scaleActions()),
          Words.optional(standing.aboveHindsight(), Numerals::change),
          Words.optional(standing.aboveBound(), Numerals::change));
    }
  }

  /**
   * One thing that was asked for.
   *
   * @param name what
   * @param value how it was set
   */
  record Setting(String name, String value) {}

  static HtmlPage of(ReplayFigures figures) {
    Headline headline = Headline.of(figures);
    String trace = figures.outcome().trace().name();
    String policy = figures.outcome().world().policy().key().toString();
    return new HtmlPage(
        "Replay of " + trace,
        figures.version(),
        unbroken(headline),
        headline.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "Trace %s under policy %s; scored from %s to %s UTC (%s)"
            .formatted(
                trace,
                policy,
                Numerals.minute(figures.testStart()),
                Numerals.minute(figures.grid().end()),
                Numerals.duration(figures.testDuration())),
        tiles(figures),
        figures.standings().stream().map(Row::of).toList(),
        figures.standings().stream().anyMatch(each -> each.score().ci95().isPresent()),
        figures.standings().stream()
            .anyMatch(each -> each.score().latencyViolationRatio().isPresent()),
        Words.steps(figures.grid().step()),
        figures.runs(),
        FamilyRow.of(figures),
        FamilyRow.reference(figures),
        figures.reliability().map(Words::brier).map(HtmlPage::unbroken).orElse(""),
        SettingsList.of(figures));
  }

  /** Numbers stay on a line with their percent signs. */
  private static Headline unbroken(Headline headline) {
    return new Headline(
        headline.verdict(),
        unbroken(headline.sentence()),
        headline.facts().stream().map(HtmlPage::unbroken).toList());
  }

  private static String unbroken(String text) {
    return text.replace(" %", "\u00a0%");
  }

  private static List<Tile> tiles(ReplayFigures figures) {
    Optional<Standing> ours = figures.standing(ContenderName.HARMONY);
    if (ours.isEmpty()) {
      return List.of();
    }
    Standing harmony = ours.get();
    return List.of(
        new Tile(
            "violated " + Words.steps(figures.grid().step()),
            Numerals.percent(harmony.score().slaViolationRatio()),
            Numerals.percent(figures.tolerance()) + " allowed"),
        new Tile(
            "GPU-hours",
            Numerals.amount(harmony.score().gpuHours()),
            Words.optional(
                harmony.aboveHindsight(), share -> Numerals.change(share) + " vs hpa-hindsight")),
        new Tile(
            "above the oracle",
            Words.optional(harmony.aboveBound(), Numerals::change),
            "at equal violations"),
        new Tile(
            "changes of the replicas",
            Numerals.count(harmony.score().scaleActions()),
            "in " + Numerals.duration(figures.testDuration())));
  }
}
