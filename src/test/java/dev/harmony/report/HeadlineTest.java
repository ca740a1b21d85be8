package dev.harmony.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.Interval;
import dev.harmony.simulation.Score;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The promise in these replays is 5 %. */
class HeadlineTest {

  @Test
  void saysThatThePromiseWasKeptAndAtWhichPrice() {
    Headline headline = headline(Outcomes.score(860, 48), Outcomes.score(1000, 49));
    assertEquals(Verdict.KEPT, headline.verdict());
    assertEquals(
        "Harmony kept the promise (4.80 % of the steps of 10 minutes violated, 5.00 % allowed) at"
            + " 14.0 % fewer GPU-hours than the HPA tuned on the history, which kept it too"
            + " (4.90 % violated).",
        headline.sentence());
  }

  @Test
  void saysWhenTheRivalWasCheaperBecauseItBrokeThePromise() {
    Headline headline = headline(Outcomes.score(1100, 50), Outcomes.score(1000, 80));
    assertEquals(Verdict.KEPT, headline.verdict());
    assertTrue(
        headline
            .sentence()
            .endsWith(
                " at 10.0 % more GPU-hours than the HPA tuned on the history, which missed it"
                    + " (8.00 % violated)."),
        headline.sentence());
  }

  @Test
  void saysThatThePromiseWasMissed() {
    Headline headline = headline(Outcomes.score(900, 51), Outcomes.score(1000, 50));
    assertEquals(Verdict.MISSED, headline.verdict());
    assertTrue(headline.sentence().startsWith("Harmony missed the promise (5.10 %"));
    assertTrue(headline.sentence().endsWith("which kept it (5.00 % violated)."));
  }

  @Test
  void blamesWaitsWhereTheyAloneBrokeThePromise() {
    ReplayFigures figures = ReplayFigures.of(Outcomes.hostile(), Outcomes.VERSION);
    Standing ours = figures.standing(ContenderName.HARMONY).orElseThrow();
    double slow = ours.score().latencyViolationRatio().orElseThrow();
    boolean keeps = ours.score().slaViolationRatio() <= 0.05 && slow <= 0.1 + 1e-12;
    assertEquals(keeps, ours.keepsPromise());
    assertEquals(0.1, figures.latencyTolerance().orElseThrow(), 1e-12);
    boolean isOnlySlow = !keeps && ours.score().slaViolationRatio() <= 0.05;
    assertEquals(
        isOnlySlow, Headline.of(figures).sentence().contains("missed the promise (too slow"));
  }

  @Test
  void claimsNoDifferenceThatTheDaysDoNotSettle() {
    ReplayFigures figures =
        withInterval(
            Outcomes.with(
                Map.of(
                    ContenderName.HARMONY, Outcomes.score(980, 10),
                    ContenderName.HPA_TUNED, Outcomes.score(1000, 10))),
            new Interval(-0.06, 0.03));
    assertTrue(
        Headline.of(figures)
            .sentence()
            .contains(
                " at about as many GPU-hours (-2.0 %, 95 % interval -6.0 % to +3.0 %) as the HPA"),
        Headline.of(figures).sentence());
  }

  private static ReplayFigures withInterval(ReplayFigures figures, Interval interval) {
    List<Standing> standings =
        figures.standings().stream()
            .map(
                each ->
                    new Standing(
                        each.name(),
                        each.contender(),
                        each.keepsPromise(),
                        each.aboveHindsight(),
                        each.aboveBound(),
                        Optional.of(interval)))
            .toList();
    return new ReplayFigures(
        figures.outcome(), figures.version(), standings, figures.equalViolations(), figures.runs());
  }

  @ParameterizedTest
  @CsvSource({"HPA,defaults", "STATIC,constant", "LAST_VALUE,last value"})
  void comparesWithWhoeverCompeted(ContenderName rival, String words) {
    Headline headline =
        Headline.of(
            Outcomes.with(
                Map.of(ContenderName.HARMONY, Outcomes.score(1, 0), rival, Outcomes.score(2, 0))));
    assertTrue(headline.sentence().contains("50.0 % fewer GPU-hours than"), headline.sentence());
    assertTrue(headline.sentence().contains(words), headline.sentence());
  }

  @Test
  void saysNothingOfThePriceWithoutARival() {
    Headline headline =
        Headline.of(Outcomes.with(Map.of(ContenderName.HARMONY, Outcomes.score(1, 0))));
    assertEquals(
        "Harmony kept the promise (0.00 % of the steps of 10 minutes violated, 5.00 % allowed).",
        headline.sentence());
    assertEquals(List.of(), headline.facts());
  }

  @Test
  void saysWhoWasComparedWhenHarmonyWasNot() {
    Headline headline = Headline.of(Outcomes.with(Map.of(ContenderName.HPA, Outcomes.score(1, 0))));
    assertEquals(Verdict.NOT_TRIED, headline.verdict());
    assertEquals(
        "Harmony did not compete; the others were scored over 2 days.", headline.sentence());
  }

  @Test
  void factsRepeatTheFigures() {
    ReplayFigures figures = Outcomes.figures();
    HindsightComparison equal = figures.equalViolations().orElseThrow();
    List<String> facts = Headline.of(figures).facts();
    assertTrue(facts.get(0).contains(Numerals.amount(equal.rivalGpuHours())), facts.get(0));
    assertTrue(facts.get(0).contains(Numerals.size(equal.above())), facts.get(0));
    Standing ours = figures.standing(ContenderName.HARMONY).orElseThrow();
    String bound = Numerals.amount(ours.contender().bound().orElseThrow().gpuHours());
    assertTrue(facts.get(1).contains("no plan can cost less than " + bound), facts.get(1));
    assertFalse(facts.stream().anyMatch(fact -> fact.contains("illustrates")));
  }

  @Test
  void theStrongestRivalOnTheFrontierIsToldInOneSentence() {
    OptionalDouble dearest =
        Outcomes.real().frontier().orElseThrow().comparisons().stream()
            .map(each -> each.at().relativeCost())
            .flatMapToDouble(OptionalDouble::stream)
            .max();
    List<String> told =
        Headline.of(Outcomes.figures()).facts().stream()
            .filter(fact -> fact.startsWith("Swept over its tolerances"))
            .toList();
    assertEquals(dearest.isPresent() ? 1 : 0, told.size());
    dearest.ifPresent(
        share -> assertTrue(told.get(0).contains(Numerals.change(share - 1) + " against ")));
  }

  @Test
  void aShortTraceIsSaidToProveNothing() {
    ReplayFigures figures = ReplayFigures.of(Outcomes.hostile(), Outcomes.VERSION);
    assertTrue(figures.isShort());
    assertTrue(
        Headline.of(figures).facts().stream().anyMatch(fact -> fact.contains("does not prove")));
  }

  private static Headline headline(Score ours, Score tuned) {
    assertEquals(OptionalDouble.empty(), ours.latencyViolationRatio());
    return Headline.of(
        Outcomes.with(Map.of(ContenderName.HARMONY, ours, ContenderName.HPA_TUNED, tuned)));
  }
}
