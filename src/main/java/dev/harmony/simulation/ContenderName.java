package dev.harmony.simulation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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
  /** The Knative Pod Autoscaler with a target of 70 % and Knative's defaults. */
  KPA(RivalFamily.KPA, SettingChoice.USUAL),
  /** Of its grid, the cheapest that kept the promise in the history. */
  KPA_TUNED(RivalFamily.KPA, SettingChoice.TUNED),
  /** The same, chosen on the test part itself. */
  KPA_HINDSIGHT(RivalFamily.KPA, SettingChoice.HINDSIGHT),
  /** KEDA at its defaults, with a threshold of 70 % of the capacity. */
  KEDA(RivalFamily.KEDA, SettingChoice.USUAL),
  /** Of KEDA's grid, the cheapest that kept the promise in the history. */
  KEDA_TUNED(RivalFamily.KEDA, SettingChoice.TUNED),
  /** The same, chosen on the test part itself. */
  KEDA_HINDSIGHT(RivalFamily.KEDA, SettingChoice.HINDSIGHT),
  /** The Predictive Horizontal Pod Autoscaler with the smoothings of its documentation. */
  PREDICTIVE_HPA(RivalFamily.PREDICTIVE_HPA, SettingChoice.USUAL),
  /** Of its grid, the cheapest that kept the promise in the history. */
  PREDICTIVE_HPA_TUNED(RivalFamily.PREDICTIVE_HPA, SettingChoice.TUNED),
  /** The same, chosen on the test part itself. */
  PREDICTIVE_HPA_HINDSIGHT(RivalFamily.PREDICTIVE_HPA, SettingChoice.HINDSIGHT),
  /** Autopilot's horizontal rule with the settings that most of its jobs have. */
  AUTOPILOT(RivalFamily.AUTOPILOT, SettingChoice.USUAL),
  /** Of its grid, the cheapest that kept the promise in the history. */
  AUTOPILOT_TUNED(RivalFamily.AUTOPILOT, SettingChoice.TUNED),
  /** The same, chosen on the test part itself. */
  AUTOPILOT_HINDSIGHT(RivalFamily.AUTOPILOT, SettingChoice.HINDSIGHT),
  /** The median of our own forecast and 20 %. */
  POINT_FORECAST(RivalFamily.POINT_FORECAST, SettingChoice.USUAL),
  /** Of its grid, the cheapest that kept the promise in the history. */
  POINT_FORECAST_TUNED(RivalFamily.POINT_FORECAST, SettingChoice.TUNED),
  /** The same, chosen on the test part itself. */
  POINT_FORECAST_HINDSIGHT(RivalFamily.POINT_FORECAST, SettingChoice.HINDSIGHT),
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

  /**
   * Who competes where nobody is named: all that take little time, which are those that need no
   * grid, and the HorizontalPodAutoscaler with its grid.
   */
  public static Set<ContenderName> usual() {
    EnumSet<ContenderName> names = EnumSet.allOf(ContenderName.class);
    names.removeIf(name -> name.choice != SettingChoice.USUAL && name.family != RivalFamily.HPA);
    return names;
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
