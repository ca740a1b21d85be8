package dev.harmony.capacity;

import java.util.Objects;

/**
 * How fast a replica works on a mix of requests, on average. With {@code b} of them running, an
 * iteration takes
 *
 * <pre>T(b) = iteration + b ((prompt * in + generated * (out - 1)) / out + cached * residents)
 * </pre>
 *
 * <p>and a request needs {@code out} of them, so requests leave at the rate {@code mu(b) = b / (out
 * T(b))}.
 *
 * @param model the replica
 * @param mix the requests
 */
public record BatchRates(ReplicaModel model, RequestMix mix) {

  /** Both parts are required. */
  public BatchRates {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(mix, "mix");
  }

  /** The requests that may run at once: the batch limit, or what the cache has room for. */
  public int limit() {
    double room = Math.max(1, Math.floor(model.cacheTokens() / mix.reservedTokens()));
    return (int) Math.min(model.maximumBatch(), room);
  }

  /** The rate at which requests leave a replica that is full, per second. */
  public double saturation() {
    return serviceRate(limit());
  }

  /**
   * The rate at which requests leave, per second.
   *
   * @param batch how many run; zero or more
   */
  public double serviceRate(int batch) {
    return batch / (mix.outputTokens() * interToken(batch));
  }

  /**
   * The seconds of an iteration, from one token of a request to its next.
   *
   * @param batch how many run; zero or more
   */
  public double interToken(int batch) {
    double prompts = mix.inputTokens() / mix.outputTokens();
    double generated = 1 - 1 / mix.outputTokens();
    return model.iterationSeconds(batch * prompts, batch * generated, batch * mix.cachedTokens());
  }

  /** How many seconds longer than one of the mean length a prompt of {@code tokens} takes. */
  double longerThanMean(double tokens) {
    return (tokens - mix.inputTokens()) * (model.promptTokenSeconds() + model.cachedTokenSeconds());
  }

  /**
   * The seconds to the first token of a request that need not wait for others to leave: half an
   * iteration until the one in progress ends, and the one that computes its prompt.
   *
   * @param others how many run; zero or more
   */
  public double firstToken(int others) {
    double inProgress = others == 0 ? 0 : interToken(others) / 2;
    double cached = others * mix.cachedTokens() + mix.inputTokens();
    return inProgress + model.iterationSeconds(mix.inputTokens(), others, cached);
  }
}
