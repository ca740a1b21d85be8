package dev.harmony.capacity;

/**
 * What one replica of a language model does in which time. It works in iterations: each computes
 * the prompts of the requests that begin in it and one further token of every other request that
 * runs. An iteration that computes {@code p} prompt tokens and {@code b} further tokens, after
 * which {@code k} tokens lie in the cache, takes
 *
 * <pre>T(p, b, k) = iteration + p * prompt + b * generated + k * cached</pre>
 *
 * <p>With the averages of a mix over the life of a request this is the {@code T(b) = a0 + b (a1 tc
 * + a2 tm)} of llm-d's queue analyzer, with compute in proportion to tokens and memory traffic in
 * proportion to the cache.
 *
 * @param iterationSeconds an iteration, however little there is to do; positive
 * @param promptTokenSeconds for each prompt token computed; zero or more
 * @param generatedTokenSeconds for each further token; zero or more
 * @param cachedTokenSeconds for each token in the cache; zero or more
 * @param maximumBatch requests that may run at once; positive
 * @param cacheTokens tokens that the cache holds; positive. A running request keeps room for its
 *     prompt and for all that it will generate.
 */
public record ReplicaModel(
    double iterationSeconds,
    double promptTokenSeconds,
    double generatedTokenSeconds,
    double cachedTokenSeconds,
    int maximumBatch,
    long cacheTokens) {

  /**
   * @throws IllegalArgumentException if a number lies outside its range
   */
  public ReplicaModel {
    if (!(iterationSeconds > 0) || Double.isInfinite(iterationSeconds)) {
      throw new IllegalArgumentException(
          "iterationSeconds must be positive, but is " + iterationSeconds);
    }
    requireCost("promptTokenSeconds", promptTokenSeconds);
    requireCost("generatedTokenSeconds", generatedTokenSeconds);
    requireCost("cachedTokenSeconds", cachedTokenSeconds);
    if (maximumBatch < 1 || cacheTokens < 1) {
      throw new IllegalArgumentException(
          "maximumBatch and cacheTokens must be positive, but are %d and %d"
              .formatted(maximumBatch, cacheTokens));
    }
  }

  private static void requireCost(String name, double seconds) {
    if (!(seconds >= 0) || Double.isInfinite(seconds)) {
      throw new IllegalArgumentException(name + " must not be negative, but is " + seconds);
    }
  }

  /**
   * The seconds of one iteration.
   *
   * @param promptTokens tokens of the prompts that it computes
   * @param generatedTokens requests that already ran, of which it computes one token each
   * @param cachedTokens tokens in the cache after it
   */
  public double iterationSeconds(double promptTokens, double generatedTokens, double cachedTokens) {
    return iterationSeconds
        + promptTokens * promptTokenSeconds
        + generatedTokens * generatedTokenSeconds
        + cachedTokens * cachedTokenSeconds;
  }

  /**
   * The seconds of {@code iterations} in a row in which {@code batch} requests run and none begins
   * or ends: the j-th leaves {@code cachedTokens + j * batch} in the cache.
   *
   * @param cachedTokens tokens in the cache before the first
   */
  public double decodeSeconds(long iterations, int batch, long cachedTokens) {
    double growth = cachedTokenSeconds * batch / 2;
    double first = iterationSeconds(0, batch, (double) cachedTokens);
    return iterations * (first + growth * (iterations + 1));
  }

  /**
   * How many such iterations end within {@code seconds}, at most {@code most}: the largest {@code
   * n} with {@link #decodeSeconds} of {@code n} not above them, the root of a quadratic.
   *
   * @param seconds zero or more
   */
  public long decodeIterations(long most, int batch, long cachedTokens, double seconds) {
    if (decodeSeconds(most, batch, cachedTokens) <= seconds) {
      return most;
    }
    double growth = cachedTokenSeconds * batch / 2;
    double linear = iterationSeconds(0, batch, (double) cachedTokens) + growth;
    double root = 2 * seconds / (linear + Math.sqrt(linear * linear + 4 * growth * seconds));
    long count = Math.min((long) root, most - 1);
    // The root is rounded; the count is not.
    while (count > 0 && decodeSeconds(count, batch, cachedTokens) > seconds) {
      count--;
    }
    while (count + 1 < most && decodeSeconds(count + 1, batch, cachedTokens) <= seconds) {
      count++;
    }
    return count;
  }
}
