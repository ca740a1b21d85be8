package dev.harmony.service.batching;

import java.util.Random;
import java.util.function.IntSupplier;

/** Requests that arrive by chance. */
final class Arrivals {

  private final Random random;
  private final double rate;
  private final IntSupplier inputTokens;
  private final IntSupplier outputTokens;
  private double now;

  private Arrivals(Random random, double rate, IntSupplier input, IntSupplier output) {
    this.random = random;
    this.rate = rate;
    this.inputTokens = input;
    this.outputTokens = output;
  }

  /** A Poisson stream of requests without prompt and with so many tokens each. */
  static Arrivals ofFixed(Random random, double rate, int outputTokens) {
    return new Arrivals(random, rate, () -> 0, () -> outputTokens);
  }

  /** A Poisson stream of requests whose tokens are geometric. */
  static Arrivals ofGeometric(Random random, double rate, double inputMean, double outputMean) {
    return new Arrivals(
        random,
        rate,
        () -> inputMean == 0 ? 0 : geometric(random, inputMean),
        () -> geometric(random, outputMean));
  }

  private static int geometric(Random random, double mean) {
    return 1 + (int) (Math.log(1 - random.nextDouble()) / Math.log1p(-1 / mean));
  }

  Request next() {
    now -= Math.log(1 - random.nextDouble()) / rate;
    return new Request(now, inputTokens.getAsInt(), outputTokens.getAsInt());
  }
}
