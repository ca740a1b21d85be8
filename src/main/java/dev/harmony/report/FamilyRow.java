package dev.harmony.report;

import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.CostCurve;
import dev.harmony.simulation.CurveComparison;
import dev.harmony.simulation.FrontierStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * One family of the frontier in the table of {@code report.html}, as text.
 *
 * @param name its word
 * @param setting its best setting in hindsight
 * @param violated what that setting violated
 * @param gpuHours what the family costs there
 * @param harmony what Harmony costs there, or a dash
 * @param difference Harmony's cost above the family's, or a dash
 * @param differenceInterval its interval, or nothing
 * @param gapClosed the share of the family's gap to the bound that Harmony closes, or a dash
 * @param hypervolume the share of the reference box that the family dominates
 */
record FamilyRow(
    String name,
    String setting,
    String violated,
    String gpuHours,
    String harmony,
    String difference,
    String differenceInterval,
    String gapClosed,
    String hypervolume) {

  private static final String NONE = "–";

  /** Ours, each family of rivals, and the bound; empty without a frontier. */
  static List<FamilyRow> of(ReplayFigures figures) {
    return figures.outcome().frontier().map(FamilyRow::of).orElse(List.of());
  }

  private static List<FamilyRow> of(FrontierStudy study) {
    List<FamilyRow> rows = new ArrayList<>();
    rows.add(alone(study.ours().family(), study.hypervolume(study.ours())));
    for (int index = 0; index < study.rivals().size(); index++) {
      CostCurve rival = study.rivals().get(index);
      rows.add(row(study.comparisons().get(index), study.hypervolume(rival)));
    }
    rows.add(alone(ContenderName.ORACLE.word(), study.boundHypervolume()));
    return rows;
  }

  private static FamilyRow alone(String name, double hypervolume) {
    return new FamilyRow(name, "", "", "", "", "", "", "", Numerals.percent(hypervolume));
  }

  private static FamilyRow row(CurveComparison comparison, double hypervolume) {
    return new FamilyRow(
        comparison.family(),
        comparison.setting(),
        Numerals.percent(comparison.at().slaViolationRatio()),
        known(comparison.at().rival(), Numerals::amount),
        known(comparison.at().ours(), Numerals::amount),
        known(comparison.at().relativeCost(), share -> Numerals.change(share - 1)),
        comparison.relativeCost95().map(Words::changesOfShares).orElse(""),
        known(comparison.at().gapClosed(), Numerals::percent),
        Numerals.percent(hypervolume));
  }

  private static String known(OptionalDouble value, DoubleFunction<String> words) {
    return value.isPresent() ? words.apply(value.getAsDouble()) : NONE;
  }

  /** The corner of the reference box in words; nothing without a frontier. */
  static String reference(ReplayFigures figures) {
    return figures
        .outcome()
        .frontier()
        .map(FrontierStudy::reference)
        .map(
            corner ->
                "%s of the %s violated and the %s GPU-hours that always running the peak need costs"
                    .formatted(
                        Numerals.percent(corner.slaViolationRatio()),
                        Words.steps(figures.grid().step()),
                        Numerals.amount(corner.gpuHours())))
        .orElse("");
  }
}
