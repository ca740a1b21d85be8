package dev.harmony.simulation;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who competes in a replay. */
public enum ContenderName {
  /** The production loop. */
  HARMONY("harmony"),
  /** The HorizontalPodAutoscaler with a target of 70 % and Kubernetes' defaults. */
  HPA(RivalFamily.HPA, SettingChoice.USUAL),
  /** Of the HorizontalPodAutoscaler's grid, the cheapest that kept the promise in the history. */
  HPA_TUNED(RivalFamily.HPA, SettingChoice.TUNED),
  /** The same, chosen on the test part itself: a rival that knows the future of its settings. */
  HPA_HINDSIGHT(RivalFamily.HPA, SettingChoice.HINDSIGHT),
  /** What the newest demand needs. */
  LAST_VALUE("last-value"),
  /** The peak need of the history, always. */
  STATIC("static"),
  /** What the trace says was really run. */
  RECORDED("recorded"),
  /** A bound below which no plan with as few violations as ours can cost. */
  ORACLE("oracle");

  private final String word;
  private final @Nullable RivalFamily family;
  private final SettingChoice choice;

  ContenderName(String word) {
    this.word = word;
    this.family = null;
    this.choice = SettingChoice.USUAL;
  }

  ContenderName(RivalFamily family, SettingChoice choice) {
    this.word = family.word() + choice.suffix();
    this.family = family;
    this.choice = choice;
  }

  /** The word that names the contender on the command line, in resources and in results. */
  public String word() {
    return word;
  }

  /** The family of rivals that it belongs to, if any. */
  public Optional<RivalFamily> family() {
    return Optional.ofNullable(family);
  }

  /** How it comes to its setting. */
  public SettingChoice choice() {
    return choice;
  }

  /** The contender that {@code word} names. */
  public static Optional<ContenderName> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  @Override
  public String toString() {
    return word;
  }
}
