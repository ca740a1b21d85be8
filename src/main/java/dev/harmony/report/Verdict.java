package dev.harmony.report;

/** What became of the promise in a replay. */
public enum Verdict {
  /** The share of violated steps stayed within the tolerance. */
  KEPT("Promise kept"),
  /** More steps were violated than the tolerance allows. */
  MISSED("Promise missed"),
  /** Harmony did not compete. */
  NOT_TRIED("Harmony did not compete");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** The verdict in words. */
  public String words() {
    return words;
  }
}
