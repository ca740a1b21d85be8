package dev.harmony.report;

import dev.harmony.simulation.Contender;
import dev.harmony.simulation.Interval;
import dev.harmony.simulation.RivalFamily;
import dev.harmony.simulation.Score;
import dev.harmony.simulation.SettingChoice;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How one contender stands against the promise and against others, on the test part. Shares are of
 * GPU-hours: 0.1 is ten percent more, -0.1 ten percent fewer.
 *
 * @param name the contender's name as it is written everywhere; a variant of the policy has one of
 *     its own
 * @param contender who
 * @param keepsPromise whether its share of violated steps is at most the tolerance, and its share
 *     of slow steps too where there is an objective of latency
 * @param aboveHindsight GPU-hours above those of the HorizontalPodAutoscaler tuned in hindsight, as
 *     a share of them; empty for that one itself, and where it did not compete
 * @param aboveBound GPU-hours above what no plan with at most its violations can cost less than, as
 *     a share of that; empty where there is no bound, or a bound of zero
 * @param harmonyAbove the 95 % interval of how much Harmony costs above it, as a share of its
 *     GPU-hours, by paired days; empty for Harmony itself and for a short part
 */
public record Standing(
    String name,
    Contender contender,
    boolean keepsPromise,
    OptionalDouble aboveHindsight,
    OptionalDouble aboveBound,
    Optional<Interval> harmonyAbove) {

  /** All parts are required. */
  public Standing {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(contender, "contender");
    Objects.requireNonNull(aboveHindsight, "aboveHindsight");
    Objects.requireNonNull(aboveBound, "aboveBound");
    Objects.requireNonNull(harmonyAbove, "harmonyAbove");
  }

  /** The same under another name and with another promise. */
  Standing of(String otherName, boolean keepsItsPromise) {
    return new Standing(
        otherName, contender, keepsItsPromise, aboveHindsight, aboveBound, harmonyAbove);
  }

  /** The score of the contender. */
  public Score score() {
    return contender.score();
  }

  /**
   * The word of the family that the contender belongs to; the word of its kind where it has none.
   */
  String family() {
    return contender.name().family().map(RivalFamily::word).orElse(contender.name().word());
  }

  /** How the contender came to its setting, in a word; a variant of the policy is a candidate. */
  String choice() {
    if (isCandidate()) {
      return "candidate";
    }
    return contender.name().family().isEmpty()
        ? "only"
        : contender.name().choice().name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is a variant of the policy, or a family at a setting that was chosen. */
  boolean isVariant() {
    return isCandidate() || contender.name().choice() != SettingChoice.USUAL;
  }

  private boolean isCandidate() {
    return !name.equals(contender.name().word());
  }
}
