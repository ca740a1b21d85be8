package dev.harmony.capacity;

/** What a request waits for. */
public enum LatencyMeasure {
  /** From its arrival to its first token. */
  TIME_TO_FIRST_TOKEN("ttft"),
  /** From one token to the next, averaged over its tokens; zero for a request of one token. */
  INTER_TOKEN("interToken");

  private final String word;

  LatencyMeasure(String word) {
    this.word = word;
  }

  /** The word that begins the name of an indicator of it. */
  public String word() {
    return word;
  }
}
