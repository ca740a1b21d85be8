package dev.harmony.report;

import dev.harmony.simulation.ContenderName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a replay showed, in sentences that its figures carry.
 *
 * @param verdict what became of the promise
 * @param sentence the outcome in one sentence
 * @param facts further sentences, the most important one first
 */
public record Headline(Verdict verdict, String sentence, List<String> facts) {

  /** Whom Harmony is compared with in the first sentence: the first of these that competed. */
  private static final List<ContenderName> RIVALS =
      List.of(
          ContenderName.HPA_TUNED,
          ContenderName.HPA,
          ContenderName.HPA_HINDSIGHT,
          ContenderName.RECORDED,
          ContenderName.STATIC,
          ContenderName.LAST_VALUE);

  /** Facts, copied. */
  public Headline {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(sentence, "sentence");
    facts = List.copyOf(facts);
  }

  /** The headline of {@code figures}. */
  public static Headline of(ReplayFigures figures) {
    List<String> facts = new Facts(figures).sentences();
    Optional<Standing> ours = figures.standing(ContenderName.HARMONY);
    if (ours.isEmpty()) {
      String sentence =
          "Harmony did not compete; the others were scored over %s."
              .formatted(Numerals.duration(figures.testDuration()));
      return new Headline(Verdict.NOT_TRIED, sentence, facts);
    }
    Verdict verdict = ours.get().keepsPromise() ? Verdict.KEPT : Verdict.MISSED;
    return new Headline(
        verdict, promise(figures, ours.get()) + price(figures, ours.get()) + ".", facts);
  }

  private static String promise(ReplayFigures figures, Standing ours) {
    double allowed =
        isOnlySlow(figures, ours) ? figures.latencyTolerance().orElseThrow() : figures.tolerance();
    double share = share(figures, ours);
    String steps = Words.steps(figures.grid().step());
    String measured = Numerals.percentApartFrom(share, allowed);
    return "Harmony %s the promise (%s, %s allowed)"
        .formatted(
            ours.keepsPromise() ? "kept" : "missed",
            isOnlySlow(figures, ours)
                ? "too slow in %s of the %s".formatted(measured, steps)
                : "%s of the %s violated".formatted(measured, steps),
            Numerals.percentApartFrom(allowed, share));
  }

  /** Whether the promise was missed by waits alone. */
  private static boolean isOnlySlow(ReplayFigures figures, Standing standing) {
    return !standing.keepsPromise() && figures.isWithinTolerance(standing.score());
  }

  /** The share of steps that decided about the promise. */
  private static double share(ReplayFigures figures, Standing standing) {
    return isOnlySlow(figures, standing)
        ? standing.score().latencyViolationRatio().orElseThrow()
        : standing.score().slaViolationRatio();
  }

  private static String price(ReplayFigures figures, Standing ours) {
    return RIVALS.stream()
        .flatMap(name -> figures.standing(name).stream())
        .findFirst()
        .map(rival -> comparison(ours, rival) + ", which " + manner(figures, ours, rival))
        .orElse("");
  }

  private static String comparison(Standing ours, Standing rival) {
    double theirs = rival.score().gpuHours();
    double change = theirs > 0 ? ours.score().gpuHours() / theirs - 1 : 0;
    String who = Words.of(rival.contender().name());
    boolean unsettled =
        rival.harmonyAbove().filter(each -> each.lower() <= 0 && each.upper() >= 0).isPresent();
    if (unsettled) {
      return " at about as many GPU-hours (%s, 95 %% interval %s) as %s"
          .formatted(
              Numerals.change(change), Words.changes(rival.harmonyAbove().orElseThrow()), who);
    }
    return " at %s %s GPU-hours than %s"
        .formatted(Numerals.size(change), Words.moreOrFewer(change), who);
  }

  private static String manner(ReplayFigures figures, Standing ours, Standing rival) {
    boolean alike = ours.keepsPromise() == rival.keepsPromise();
    String share = Numerals.percentApartFrom(share(figures, rival), figures.tolerance());
    return "%s it%s (%s)"
        .formatted(
            rival.keepsPromise() ? "kept" : "missed",
            alike ? " too" : "",
            isOnlySlow(figures, rival) ? "too slow in " + share : share + " violated");
  }
}
