package dev.harmony.service.batching;

/**
 * One request to a language model.
 *
 * @param arrivedAt when it arrived, in seconds since the start of the run; finite
 * @param inputTokens tokens of its prompt; zero or more
 * @param outputTokens tokens that it wants generated; at least one, because the iteration that
 *     computes the prompt gives the first
 */
public record Request(double arrivedAt, int inputTokens, int outputTokens) {

  /**
   * @throws IllegalArgumentException if a number lies outside its range
   */
  public Request {
    if (!Double.isFinite(arrivedAt) || inputTokens < 0 || outputTokens < 1) {
      throw new IllegalArgumentException(
          "arrivedAt must be finite, inputTokens not negative and outputTokens positive, but are %s, %d and %d"
              .formatted(arrivedAt, inputTokens, outputTokens));
    }
  }

  /** The cache that is kept free for it: its prompt and all that it will generate. */
  long reservedTokens() {
    return (long) inputTokens + outputTokens;
  }

  /** The tokens in the cache when it is done: all but the last one generated. */
  long cachedTokens() {
    return reservedTokens() - 1;
  }
}
