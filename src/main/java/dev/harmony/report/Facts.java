package dev.harmony.report;

import dev.harmony.control.ModelOutcome;
import dev.harmony.simulation.ConfidenceIntervals;
import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.CurveComparison;
import dev.harmony.simulation.FrontierStudy;
import dev.harmony.simulation.HarmonyRun;
import dev.harmony.simulation.Interval;
import dev.harmony.simulation.ModelUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sentences about a replay, each written only where the figures carry it. */
final class Facts {

  private final ReplayFigures figures;

  Facts(ReplayFigures figures) {
    this.figures = figures;
  }

  /** The sentences, the most important one first. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    figures.equalViolations().map(Facts::equalViolations).ifPresent(sentences::add);
    Optional<Standing> ours = figures.standing(ContenderName.HARMONY);
    ours.flatMap(this::bound).ifPresent(sentences::add);
    figures.standing(ContenderName.RECORDED).map(Facts::recorded).ifPresent(sentences::add);
    ours.flatMap(this::latency).ifPresent(sentences::add);
    ours.flatMap(this::doubt).ifPresent(sentences::add);
    figures.outcome().frontier().flatMap(Facts::frontier).ifPresent(sentences::add);
    figures
        .outcome()
        .harmony()
        .flatMap(HarmonyRun::model)
        .map(Facts::model)
        .ifPresent(sentences::add);
    if (figures.isShort()) {
      sentences.add("The trace is shorter than two days: it illustrates, it does not prove.");
    }
    if (figures.outcome().trace().smoothed()) {
      sentences.add(
          "The trace was published in coarse steps and its fine structure was sampled: it is"
              + " smoother than what really happened, which helps everyone who forecasts.");
    }
    return List.copyOf(sentences);
  }

  private static String equalViolations(HindsightComparison equal) {
    String comparison =
        ("At equal violations (%s) the HPA at its best settings in hindsight costs %s GPU-hours;"
                + " Harmony used %s %s")
            .formatted(
                Numerals.percent(equal.slaViolationRatio()),
                Numerals.amount(equal.rivalGpuHours()),
                Numerals.size(equal.above()),
                Words.moreOrFewer(equal.above()));
    if (equal.gapClosed().isEmpty() || equal.gapClosed().getAsDouble() <= 0) {
      return comparison + ".";
    }
    return comparison
        + ", which closes %s of the gap between that HPA and the oracle."
            .formatted(Numerals.percent(equal.gapClosed().getAsDouble()));
  }

  private Optional<String> bound(Standing ours) {
    return ours.contender()
        .bound()
        .filter(bound -> ours.aboveBound().isPresent())
        .map(
            bound ->
                ("With no more violations than Harmony, no plan can cost less than %s GPU-hours,"
                        + " even one that knows the future; Harmony is %s above that.")
                    .formatted(
                        Numerals.amount(bound.gpuHours()),
                        Numerals.size(ours.aboveBound().orElseThrow())));
  }

  private static String recorded(Standing recorded) {
    return "What was really run cost %s GPU-hours and violated %s."
        .formatted(
            Numerals.amount(recorded.score().gpuHours()),
            Numerals.percent(recorded.score().slaViolationRatio()));
  }

  private Optional<String> latency(Standing ours) {
    if (ours.score().latencyViolationRatio().isEmpty()) {
      return Optional.empty();
    }
    double slow = ours.score().latencyViolationRatio().getAsDouble();
    double allowed = figures.latencyTolerance().orElseThrow();
    return Optional.of(
        "%s exceeded its threshold in %s of the %s, %s allowed."
            .formatted(
                figures.outcome().world().requests().isPresent()
                    ? "A latency of the requests"
                    : "The mean wait",
                Numerals.percentApartFrom(slow, allowed),
                Words.steps(figures.grid().step()),
                Numerals.percentApartFrom(allowed, slow)));
  }

  /** That the days of the trace leave it open whether the promise is kept in the long run. */
  private Optional<String> doubt(Standing ours) {
    Optional<Interval> ratio = ours.score().ci95().map(ConfidenceIntervals::slaViolationRatio);
    return ratio
        .filter(each -> each.lower() <= figures.tolerance() && each.upper() > figures.tolerance())
        .map(
            each ->
                ("The days of this trace differ enough that the share of violated %s may lie"
                        + " anywhere from %s to %s (95 %% interval).")
                    .formatted(
                        Words.steps(figures.grid().step()),
                        Numerals.percent(each.lower()),
                        Numerals.percent(each.upper())));
  }

  /** How our curve stands against that of the strongest family, at the violations of the latter. */
  private static Optional<String> frontier(FrontierStudy study) {
    List<CurveComparison> known =
        study.comparisons().stream()
            .filter(each -> each.at().relativeCost().isPresent())
            .sorted(Comparator.comparingDouble(Facts::relativeCost).reversed())
            .toList();
    return known.stream().findFirst().map(strongest -> against(strongest, known.size()));
  }

  private static String model(ModelUse use) {
    int missing =
        use.steps().getOrDefault(ModelOutcome.FAILED, 0)
            + use.steps().getOrDefault(ModelOutcome.UNAVAILABLE, 0);
    String trouble =
        missing == 0
            ? ""
            : "; it was missing in %d decisions, where the pool went on".formatted(missing);
    if (use.shares().isEmpty()) {
      return "The trained model %s had no part in the forecasts%s.".formatted(use.name(), trouble);
    }
    String shares =
        use.shares().entrySet().stream()
            .map(each -> "%s at %d".formatted(Numerals.percent(each.getValue()), each.getKey()))
            .collect(Collectors.joining(", "));
    return "The trained model %s (%s) made up this share of the forecasts, by steps ahead: %s%s."
        .formatted(use.name(), use.revision(), shares, trouble);
  }

  private static double relativeCost(CurveComparison comparison) {
    return comparison.at().relativeCost().orElseThrow();
  }

  private static String against(CurveComparison rival, int families) {
    return "Swept over its tolerances, Harmony costs %s against %s%s at the violations of its best setting in hindsight%s."
        .formatted(
            Numerals.change(relativeCost(rival) - 1),
            rival.family(),
            families > 1 ? ", the strongest of %d families,".formatted(families) : "",
            rival
                .relativeCost95()
                .map(each -> " (95 %% interval %s)".formatted(Words.changesOfShares(each)))
                .orElse(""));
  }
}
