package dev.harmony.service.batching;

/**
 * How many requests, and how many tokens they have.
 *
 * @param requests zero or more
 * @param inputTokens of their prompts
 * @param outputTokens that they want generated
 */
public record RequestTotals(long requests, long inputTokens, long outputTokens) {

  /** No request. */
  public static final RequestTotals NONE = new RequestTotals(0, 0, 0);

  /** With one request more. */
  public RequestTotals plus(Request request) {
    return new RequestTotals(
        requests + 1, inputTokens + request.inputTokens(), outputTokens + request.outputTokens());
  }
}
