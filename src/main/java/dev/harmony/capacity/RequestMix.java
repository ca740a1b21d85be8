package dev.harmony.capacity;

import java.util.List;

/**
 * What requests ask for on average, in every dimension of a replica. Times a rate of requests it is
 * the demand as a vector: requests, prompt tokens and generated tokens per second, and, times the
 * time that a request runs, the tokens resident in the cache.
 *
 * <p>What lies in the cache is averaged over the requests that run at a time, among which long
 * answers are met more often: by the number of their generated tokens.
 *
 * @param inputTokens prompt tokens of a request; zero or more
 * @param outputTokens generated tokens of a request; at least one
 * @param cachedTokens in the cache for a request that runs, averaged over its iterations: {@code
 *     E[out (in + (out - 1) / 2)] / E[out]}, the prompt and half of the answer
 * @param reservedTokens kept free in the cache for a request that runs: {@code E[out (in + out)] /
 *     E[out]}
 * @param prompts lengths of prompts that are equally likely, to two percent
 */
public record RequestMix(
    double inputTokens,
    double outputTokens,
    double cachedTokens,
    double reservedTokens,
    List<Double> prompts) {

  private static final int PROMPTS = 40;

  /**
   * @throws IllegalArgumentException if a number lies outside its range
   */
  public RequestMix {
    prompts = List.copyOf(prompts);
    if (!(inputTokens >= 0 && outputTokens >= 1 && cachedTokens >= 0 && reservedTokens >= 1)
        || Double.isInfinite(inputTokens + reservedTokens)) {
      throw new IllegalArgumentException(
          "tokens must be finite and not negative, those generated at least 1, but are %s, %s, %s and %s"
              .formatted(inputTokens, outputTokens, cachedTokens, reservedTokens));
    }
  }

  /** Requests that are all alike. */
  public static RequestMix of(int inputTokens, int outputTokens) {
    Sums sums = new Sums();
    sums.add(inputTokens, outputTokens);
    return sums.mix();
  }

  /** Collects the mix of many requests. */
  public static final class Sums {

    private long requests;
    private double input;
    private double output;
    private double cached;
    private double reserved;
    private final PromptLengths prompts = new PromptLengths();

    /** One more request. */
    public void add(int inputTokens, int outputTokens) {
      requests++;
      prompts.add(inputTokens);
      input += inputTokens;
      output += outputTokens;
      cached += outputTokens * (inputTokens + (outputTokens - 1) / 2.0);
      reserved += outputTokens * ((double) inputTokens + outputTokens);
    }

    /** How many requests there were. */
    public long requests() {
      return requests;
    }

    /** Whether there was no request. */
    public boolean isEmpty() {
      return requests == 0;
    }

    /**
     * The mix of the requests so far.
     *
     * @throws IllegalArgumentException if there are none or one without generated tokens
     */
    public RequestMix mix() {
      return new RequestMix(
          input / requests,
          output / requests,
          cached / output,
          reserved / output,
          prompts.representatives(PROMPTS));
    }
  }
}
