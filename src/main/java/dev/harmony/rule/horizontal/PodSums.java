package dev.harmony.rule.horizontal;

/**
 * Sums over a group of pods.
 *
 * @param pods how many there are
 * @param usage what they use together, in thousandths
 * @param request what they request together, in thousandths; zero where requests do not matter
 */
record PodSums(int pods, long usage, long request) {

  static final PodSums NONE = new PodSums(0, 0, 0);

  PodSums plus(PodSums other) {
    return new PodSums(pods + other.pods, usage + other.usage, request + other.request);
  }

  /** The same pods with no usage at all. */
  PodSums idle() {
    return new PodSums(pods, 0, request);
  }
}
