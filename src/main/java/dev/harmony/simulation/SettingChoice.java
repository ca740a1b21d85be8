package dev.harmony.simulation;

/** How a rival comes to its setting. */
public enum SettingChoice {
  /** The one that its documentation gives, or its paper. */
  USUAL(""),
  /** Of its grid, the cheapest that kept the promise in the history. */
  TUNED("-tuned"),
  /** The same, chosen on the test part itself: it knows the future of its own settings. */
  HINDSIGHT("-hindsight");

  private final String suffix;

  SettingChoice(String suffix) {
    this.suffix = suffix;
  }

  /** What stands behind the word of a family to name the contender with this choice. */
  String suffix() {
    return suffix;
  }
}
